package org.inshore.scanners.documents.places;

/** One place of one form of document, in which a value can stand. */
record Place(String form, String mediaType, String name, Writer writer) {

  /** Writes a document with a value at the place. */
  interface Writer {
    byte[] write(String value) throws Exception;
  }

  @Override
  public String toString() {
    return form + ", " + name;
  }
}
