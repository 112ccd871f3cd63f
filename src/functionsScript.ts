/** The custom functions alone, without pane and commands: what the manifest's Script element names. */
import { registerFunctions } from './functions';

registerFunctions();
