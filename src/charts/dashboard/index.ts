export { ORGANIZATION_CELL, PAGE, YEAR_CELL } from './layout';
export { dashboardPage } from './page';
export type { DashboardPage } from './page';
export { dashboardRecords } from './records';
