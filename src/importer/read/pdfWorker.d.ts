/** The library ships no types for this entry; nothing of it is called, it only has to be there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
