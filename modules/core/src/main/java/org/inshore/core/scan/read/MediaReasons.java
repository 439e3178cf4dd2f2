package org.inshore.core.scan.read;

import org.inshore.core.content.MediaTypes;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/** Why content of a media type was not looked at, and what an operator can do about it. */
final class MediaReasons {
  private static final Messages MESSAGES = Messages.of(MediaReasons.class);

  private MediaReasons() {}

  /** The failure of a media type that no extractor reads. */
  static ScanException unread(String mediaType, String name) {
    if (mediaType.equals(MediaTypes.BINARY)) {
      String key = MediaTypes.promisesText(name) ? "unread.not-text" : "unread.binary";
      return new ScanException(Category.UNREADABLE, MESSAGES.wording(key, mediaType));
    }
    return new ScanException(
        Category.NO_READER, MESSAGES.wording("unread." + family(mediaType), mediaType));
  }

  private static String family(String mediaType) {
    String major = mediaType.substring(0, mediaType.indexOf('/'));
    return switch (major) {
      case "image" -> "image";
      case "audio", "video" -> "recording";
      case "font" -> "program";
      default ->
          switch (mediaType) {
            case "application/x-elf",
                "application/java-vm",
                "application/wasm",
                "application/x-mach-binary",
                "application/x-gettext-translation",
                "application/vnd.microsoft.portable-executable" ->
                "program";
            case "application/zip",
                "application/gzip",
                "application/zstd",
                "application/vnd.rar",
                "application/x-tar",
                "application/x-xz",
                "application/x-bzip2",
                "application/vnd.ms-cab-compressed",
                "application/x-lzh-compressed",
                "application/x-7z-compressed" ->
                "archive";
            case "application/vnd.sqlite3",
                "application/x-msaccess",
                "application/vnd.apache.parquet" ->
                "database";
            default -> "other";
          };
    };
  }
}
