package org.inshore.scanners.documents.structure.xml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a document type gives names ({@code <!ENTITY tel "138">}, XML 1.0 section 4.2.1). Each
 * is written out when it is declared, from those before it, and left out where it gets long, so
 * that none grows by what it names. Files and addresses are never fetched.
 */
final class XmlEntities {
  private static final int MAX_DECLARED = 256;
  private static final int LONGEST = 1 << 8;
  private static final Pattern DECLARATION =
      Pattern.compile("<!ENTITY\\s+([\\w.:-]{1,11})\\s+(?:\"([^\"<]*)\"|'([^'<]*)')\\s*>");
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.:-]{1,11});");

  private final Map<String, String> texts = new HashMap<>();

  /** Takes the declarations of a document type. */
  void declare(byte[] bytes, int from, int to) {
    String type = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(type);
    while (declaration.find() && texts.size() < MAX_DECLARED) {
      String text = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
      String whole =
          REFERENCE
              .matcher(text)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(texts.getOrDefault(found.group(1), found.group())));
      if (whole.length() <= LONGEST) {
        texts.putIfAbsent(declaration.group(1), whole);
      }
    }
  }

  /** The bytes of a name; null if it has none. */
  byte @Nullable [] text(String name) {
    String text = texts.isEmpty() ? null : texts.get(name);
    return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
