package org.inshore.scanners.documents.rtf;

import java.nio.charset.Charset;

/** The charsets of code pages and of the character sets of fonts. */
final class RtfCharsets {
  private RtfCharsets() {}

  static Charset ofCodePage(int page, Charset otherwise) {
    String name =
        switch (page) {
          case 936, 54936 -> "GB18030";
          case 950 -> "Big5-HKSCS";
          case 932 -> "windows-31j";
          case 949 -> "x-windows-949";
          case 65001 -> "UTF-8";
          case 10008 -> "GB18030";
          case 0 -> "";
          default -> "windows-" + page;
        };
    try {
      return name.isEmpty() ? otherwise : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  static Charset ofFont(int set, Charset otherwise) {
    int page =
        switch (set) {
          case 128 -> 932;
          case 129 -> 949;
          case 134 -> 936;
          case 136 -> 950;
          case 161 -> 1253;
          case 162 -> 1254;
          case 204 -> 1251;
          case 238 -> 1250;
          default -> 0;
        };
    return ofCodePage(page, otherwise);
  }
}
