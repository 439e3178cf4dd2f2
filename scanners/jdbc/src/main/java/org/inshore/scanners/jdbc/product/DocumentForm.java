package org.inshore.scanners.jdbc.product;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms of documents, archives and pictures in binary columns, by the bytes they begin with. */
public enum DocumentForm {
  PDF(".pdf", "25504446"),
  ZIP(".zip", "504b0304"),
  OLE(".ole", "d0cf11e0"),
  GZIP(".gz", "1f8b08"),
  ZLIB(".zlib", "789c", "7801", "78da", "785e"),
  BZIP2(".bz2", "425a68"),
  XZ(".xz", "fd377a58"),
  ZSTANDARD(".zst", "28b52ffd"),
  SEVEN_ZIP(".7z", "377abcaf"),
  RAR(".rar", "52617221"),
  PNG(".png", "89504e47"),
  JPEG(".jpg", "ffd8ff"),
  GIF(".gif", "47494638"),
  TIFF(".tif", "49492a00", "4d4d002a"),
  SQLITE(".sqlite", "53514c69");

  /** A regular expression for what bytes in lower-case hexadecimal digits begin with. */
  public static final String STARTS =
      Arrays.stream(values())
          .flatMap(form -> Arrays.stream(form.starts))
          .map(HexFormat.of()::formatHex)
          .collect(Collectors.joining("|", "^(", ")"));

  /** Digits of Base64 that are not to be seen by chance: of three bytes. */
  private static final int LEAST_DIGITS = 4;

  private static final List<String> BASE64_STARTS =
      Arrays.stream(values())
          .flatMap(form -> Arrays.stream(form.starts))
          .map(DocumentForm::base64)
          .filter(digits -> digits.length() >= LEAST_DIGITS)
          .toList();

  private final String suffix;
  private final byte[][] starts;

  DocumentForm(String suffix, String... starts) {
    this.suffix = suffix;
    this.starts = Arrays.stream(starts).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
  }

  /** Whether it is a picture, in which text is read by OCR. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == GIF || this == TIFF;
  }

  /** The suffix of its files. */
  public String suffix() {
    return suffix;
  }

  /** The digits of Base64 that bytes alone decide. */
  private static String base64(byte[] bytes) {
    int digits = bytes.length * Byte.SIZE / 6;
    return Base64.getEncoder().encodeToString(bytes).substring(0, digits);
  }

  /** Whether a document in Base64 begins at a place in a text. */
  public static boolean beginsBase64(String text, int at) {
    return BASE64_STARTS.stream().anyMatch(start -> text.startsWith(start, at));
  }

  /** The form that bytes begin like, or null. */
  public static @Nullable DocumentForm of(byte[] bytes) {
    for (DocumentForm form : values()) {
      for (byte[] start : form.starts) {
        if (bytes.length > start.length
            && Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
          return form;
        }
      }
    }
    return null;
  }
}
