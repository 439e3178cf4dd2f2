package org.inshore.scanners.documents.structure.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;

/** The name and attributes of an element. */
final class XmlTag {
  /** An attribute: its name with a sign before it, its value and where that begins. */
  static final class Attribute {
    final byte[] name;
    final XmlText value;

    Attribute(byte[] name, XmlText value) {
      this.name = name;
      this.value = value;
    }

    /** Compares the name, in letters of either case, with one of small ones. */
    boolean isNamed(String text) {
      if (name.length != text.length() + 1) {
        return false;
      }
      for (int i = 0; i < text.length(); i++) {
        if ((name[i + 1] | 0x20) != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  final byte[] name;
  final long line;
  final List<Attribute> attributes = new ArrayList<>(0);

  /** Whether it stands where no attribute may. */
  boolean broken;

  private XmlTag(byte[] name, long line) {
    this.name = name;
    this.line = line;
  }

  /** Whether it has a name as elements have; {@code <a@example.com>} is an address. */
  boolean isNamed() {
    for (byte b : name) {
      if (b > ' ' && !Ascii.isLetter(b) && !Ascii.isDigit(b) && "_:-.".indexOf(b) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Reads what is between the brackets. */
  static XmlTag read(
      byte[] text, int from, int to, long line, Encoding encoding, XmlEntities entities) {
    int at = from;
    while (at < to && !XmlText.isSpace(text[at])) {
      at++;
    }
    XmlTag tag = new XmlTag(Arrays.copyOfRange(text, from, at), line);
    long current = line;
    while (at < to) {
      byte b = text[at];
      if (XmlText.isSpace(b)) {
        current += b == '\n' ? 1 : 0;
        at++;
        continue;
      }
      int begin = at;
      while (at < to && !XmlText.isSpace(text[at]) && text[at] != '=') {
        at++;
      }
      byte[] name = new byte[at - begin + 1];
      name[0] = '@';
      System.arraycopy(text, begin, name, 1, at - begin);
      while (at < to && XmlText.isSpace(text[at])) {
        current += text[at++] == '\n' ? 1 : 0;
      }
      XmlText value = new XmlText(encoding, entities);
      if (at < to && text[at] == '=') {
        at++;
        while (at < to && XmlText.isSpace(text[at])) {
          current += text[at++] == '\n' ? 1 : 0;
        }
        int end = end(text, at, to);
        boolean quoted = at < to && (text[at] == '"' || text[at] == '\'');
        tag.broken |= !quoted;
        current = value.add(text, quoted ? at + 1 : at, end, current, true);
        at = quoted ? Math.min(to, end + 1) : end;
      } else {
        tag.broken = true;
        value.add(text, begin, begin + name.length - 1, current, false);
      }
      tag.attributes.add(new Attribute(name, value));
    }
    return tag;
  }

  private static int end(byte[] text, int from, int to) {
    if (from >= to) {
      return to;
    }
    byte quote = text[from];
    int at = from;
    if (quote == '"' || quote == '\'') {
      at++;
      while (at < to && text[at] != quote) {
        at++;
      }
    } else {
      while (at < to && !XmlText.isSpace(text[at])) {
        at++;
      }
    }
    return at;
  }
}
