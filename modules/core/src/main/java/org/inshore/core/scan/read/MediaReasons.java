package org.inshore.core.scan.read;

import java.util.Set;
import org.inshore.core.content.MediaTypes;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/** Reasons why content of a media type was not looked at, with what an operator can do about it. */
final class MediaReasons {
  private static final Messages MESSAGES = Messages.of(MediaReasons.class);

  private static final Set<String> OPEN_FAMILIES =
      Set.of("database", "backup", "disk", "memo", "keys", "other");

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

  /**
   * Whether text may stand as it is in content that no extractor reads: not in what is packed or
   * encrypted, nor in programs, pictures and recordings.
   */
  static boolean mayHoldText(String mediaType) {
    return mediaType.equals(MediaTypes.BINARY) || OPEN_FAMILIES.contains(family(mediaType));
  }

  /** Whether an extractor reads all text of a media type from streams in which it is packed. */
  static boolean isPacked(@Nullable String mediaType) {
    return "application/pdf".equals(mediaType);
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
                "application/zlib",
                "application/vnd.rar",
                "application/x-tar",
                "application/x-xz",
                "application/x-bzip2",
                "application/vnd.ms-cab-compressed",
                "application/x-lzh-compressed",
                "application/x-arj",
                "application/x-ace-compressed",
                "application/x-7z-compressed" ->
                "archive";
            case "application/x-split-archive" -> "split";
            case "application/x-iso9660-image",
                "application/x-apple-diskimage",
                "application/x-raw-disk",
                "application/x-ms-wim",
                "application/x-vmdk-disk",
                "application/x-vhd-disk",
                "application/x-vhdx-disk",
                "application/x-virtualbox-disk",
                "application/x-qemu-disk",
                "application/x-squashfs-image" ->
                "disk";
            case "application/x-java-keystore", "application/pkcs12" -> "keys";
            case "application/x-luks-encrypted",
                "application/x-openssl-encrypted",
                "application/pgp-encrypted" ->
                "encrypted";
            case "application/x-tape-backup", "application/x-oracle-export" -> "backup";
            case "application/x-dbf-memo" -> "memo";
            case "application/vnd.sqlite3",
                "application/x-msaccess",
                "application/x-duckdb",
                "application/x-h2-database",
                "application/x-redis-dump",
                "application/x-berkeley-db",
                "application/x-derby-database",
                "application/x-leveldb",
                "application/x-lmdb",
                "application/x-lucene-index",
                "application/x-postgresql-wal",
                "application/x-mysql-file",
                "application/x-mssql-file",
                "application/x-oracle-file",
                "application/x-db2-file",
                "application/x-lotus-notes",
                "application/x-sas-data",
                "application/x-hdf",
                "application/x-orc",
                "application/x-hadoop-sequence",
                "application/x-hadoop-rcfile",
                "application/vnd.apache.arrow.file",
                "application/vnd.apache.arrow.stream",
                "application/x-feather",
                "application/vnd.apache.parquet" ->
                "database";
            default -> "other";
          };
    };
  }
}
