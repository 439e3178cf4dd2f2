package org.inshore.scanners.documents.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.inshore.scanners.documents.archive.EntryNames;
import org.jspecify.annotations.Nullable;

/** Headers of a part of a message: a name, also one in pieces (RFC 2231). */
final class MessagePart {
  private @Nullable String name;

  /** Takes a field that may name the part. */
  void field(Field field) {
    String kind = field.getName().toLowerCase(Locale.ROOT);
    boolean disposition = kind.equals("content-disposition");
    if (!disposition && !kind.equals("content-type")) {
      return;
    }
    MimeParameterMapping parameters = new MimeParameterMapping();
    try {
      ByteSequence raw = field.getRaw();
      RawField parsed = RawFieldParser.DEFAULT.parseField(raw);
      RawBody body = RawFieldParser.DEFAULT.parseRawBody(parsed);
      for (NameValuePair pair : body.getParams()) {
        if (pair.getValue() != null) {
          parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
        }
      }
    } catch (MimeException | IllegalArgumentException e) {
      return; // Without a name it is read all the same.
    }
    String given = parameters.get(disposition ? "filename" : "name");
    if (given != null && !given.isBlank() && (disposition || name == null)) {
      boolean bytes =
          given.chars().allMatch(c -> c <= 0xff) && given.chars().anyMatch(c -> c > 127);
      String text = bytes ? EntryNames.decode(given.getBytes(StandardCharsets.ISO_8859_1)) : given;
      name = HeaderText.words(text);
    }
  }

  /** Its name, or one that tells its media type. */
  String name(String mediaType) {
    if (name != null) {
      return name;
    }
    return switch (mediaType) {
      case "text/plain" -> "body.txt";
      case "text/html" -> "body.html";
      case "text/csv" -> "body.csv";
      case "message/rfc822" -> "message.eml";
      default -> "part";
    };
  }

  /** The charset from which a text is to be turned; null when the bytes themselves tell. */
  static @Nullable Charset charset(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String name = given.toLowerCase(Locale.ROOT);
    if (name.startsWith("utf-8") || name.contains("ascii") || name.startsWith("gb")) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.equals("big5") ? "Big5-HKSCS" : name);
      // In Latin 1 any bytes are a text: they may be of another charset after all.
      return charset.equals(StandardCharsets.ISO_8859_1) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
