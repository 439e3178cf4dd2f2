package org.inshore.scanners.documents.office.ooxml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of an XML document with a blank for each character that XML 1.0 forbids (section 2.2). */
final class XmlCharacters extends FilterReader {

  XmlCharacters(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    return c >= 0 && isForbidden((char) c) ? ' ' : c;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = in.read(buffer, from, length);
    for (int i = from; i < from + count; i++) {
      if (isForbidden(buffer[i])) {
        buffer[i] = ' ';
      }
    }
    return count;
  }

  private static boolean isForbidden(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0xfffe;
  }
}
