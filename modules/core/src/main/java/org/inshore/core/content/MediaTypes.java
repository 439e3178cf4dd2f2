package org.inshore.core.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.RecordFiles;

/** Tells what bytes are: by their content first, by name only among kinds of text. */
public final class MediaTypes {
  /** Text of any kind. */
  public static final String TEXT = "text/plain";

  /** Text in columns, by the file's name. */
  public static final String CSV = "text/csv";

  /** Bytes that nothing is known of. */
  public static final String BINARY = "application/octet-stream";

  /** How many leading bytes {@link #detect(String, byte[])} wants to see. */
  public static final int HEAD_BYTES = 16 << 10;

  private static final Set<String> TEXT_SUFFIXES =
      Set.of(
          "txt",
          "csv",
          "tsv",
          "log",
          "md",
          "json",
          "jsonl",
          "xml",
          "html",
          "htm",
          "yaml",
          "yml",
          "sql",
          "ini",
          "conf",
          "properties",
          "java",
          "py",
          "js",
          "sh",
          "c",
          "h",
          "cpp");

  private MediaTypes() {}

  /**
   * The media type of bytes.
   *
   * @param name file name; only its suffix counts
   * @throws IOException if they cannot be read
   */
  public static String detect(String name, Bytes bytes) throws IOException {
    byte[] head;
    try (InputStream in = bytes.open()) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String type = detect(name, head);
    if (DiscKind.isPossible(type, head)) {
      try (InputStream in = bytes.open()) {
        return DiscKind.fits(in) ? DiscKind.DISC : type;
      }
    }
    if (ZipKinds.isUndecided(type, head)) {
      try (InputStream in = bytes.open()) {
        return ZipKinds.further(in);
      }
    }
    return type;
  }

  /**
   * The media type of bytes of which only the head is at hand.
   *
   * @param head the first bytes, all if there are fewer than {@link #HEAD_BYTES}
   */
  public static String detect(String name, byte[] head) {
    String magic = Magic.detect(head);
    if (magic != null) {
      if (NamedForms.isPart(name, magic)) {
        return NamedForms.SPLIT;
      }
      return magic.equals(ZipKinds.ZIP) ? ZipKinds.detect(head) : magic;
    }
    if (ZlibKind.fits(head)) {
      return ZlibKind.ZLIB;
    }
    if (PgpKind.isArmored(head) || PgpKind.fits(head)) {
      return PgpKind.PGP;
    }
    if (AfpKind.fits(head)) {
      return AfpKind.AFP;
    }
    if (Ebcdic.isText(head)) {
      return RecordFiles.MEDIA_TYPE;
    }
    String serial = SerialKinds.detect(head);
    if (serial != null) {
      return serial;
    }
    if (!TextCheck.isText(head)) {
      return NamedForms.of(name, head);
    }
    String mail = MailKinds.detect(head);
    if (mail != null) {
      return mail;
    }
    if (CmsKind.isArmored(head)) {
      return CmsKind.CMS;
    }
    String xml = XmlKinds.detect(head);
    if (xml != null) {
      return xml;
    }
    return switch (suffix(name)) {
      case "csv", "tsv" -> CSV;
      case "eml" -> MailKinds.MESSAGE;
      default -> TEXT;
    };
  }

  /** Whether a name promises text. */
  public static boolean promisesText(String name) {
    return TEXT_SUFFIXES.contains(suffix(name));
  }

  private static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
