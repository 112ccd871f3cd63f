import { Bag } from './bag';
import { CustomPropertyCollection } from './customProperties';

export class DocumentProperties extends Bag {
  readonly Custom = new CustomPropertyCollection();

  constructor() {
    super({
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      lastAuthor: '',
      revisionNumber: 0,
      creationDate: '',
      category: '',
      manager: '',
      company: '',
    });
  }
}
