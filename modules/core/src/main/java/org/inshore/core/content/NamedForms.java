package org.inshore.core.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of forms that nothing reads and whose content has no mark in its head: the name only says
 * what to do about them.
 */
final class NamedForms {
  /** A part of an archive that was split. */
  static final String SPLIT = "application/x-split-archive";

  /** Brotli has no mark. */
  private static final String BROTLI = "application/x-brotli";

  private static final Map<String, String> BY_SUFFIX = new HashMap<>();

  static {
    put("application/x-iso9660-image", "iso", "nrg", "mdx");
    put("application/x-apple-diskimage", "dmg");
    put("application/x-raw-disk", "img", "raw", "dd", "vmem", "vmss", "e01", "ima");
    put(
        "application/x-mysql-file",
        "ibd",
        "frm",
        "myd",
        "myi",
        "mad",
        "mai",
        "csm",
        "arz",
        "ibdata1");
    put("application/x-leveldb", "ldb", "sst");
    put("application/x-bson", "bson");
    put("application/x-mssql-file", "mdf", "ndf", "ldf");
    put("application/x-oracle-file", "dbf", "ora", "dmp", "ctl");
    put("application/x-db2-file", "ixf", "cob");
    put("application/x-dbf-memo", "fpt", "dbt");
    put("application/x-tape-backup", "bak", "bkf", "gho", "tib", "vbk", "vib", "xbstream", "rman");
    put(SPLIT, "r00", "r01", "rar", "a01", "c01");
    put("application/x-sas-data", "sas7bdat", "xpt");
    put("application/x-spss-sav", "sav", "zsav");
    put("application/x-stata-dta", "dta");
    put("application/x-ebcdic", "ebc", "ebcdic");
    put("application/x-iwa", "iwa");
    put(BROTLI, "br");
    put("application/pkcs12", "p12", "pfx");
    put("application/x-lotus-notes", "nsf", "ntf");
    put("application/vnd.ms-project", "mpp");
    put("application/x-microsoft-works", "wps", "wks", "wdb");
  }

  /** Archives that are cut into volumes, with the name of the first. */
  private static final Set<String> CUT =
      Set.of(
          "application/x-7z-compressed",
          "application/vnd.rar",
          "application/zip",
          "application/gzip",
          "application/x-tar",
          "application/x-xz",
          "application/x-bzip2",
          "application/zstd");

  private static final Pattern FIRST =
      Pattern.compile("(?s).*\\.(?:\\d{3}|0[01]|aaa?|[zZ]01|part0*1\\.rar)");

  /** Volumes behind the first one, which only their names tell. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?si).*\\.(?:\\d{3}|zip|z\\d\\d|(?:7z|zip|tar|t?gz|bz2|xz|zst)\\.(?:[a-z]{2,3}|\\d\\d))");

  /** A segment of PostgreSQL's write-ahead log, whose mark changes with each version. */
  private static final Pattern WRITE_AHEAD =
      Pattern.compile("(?s)(?:.*/)?[0-9A-F]{24}(?:\\.partial)?");

  /** What was written to LevelDB last: its number, and bytes without a mark. */
  private static final Pattern LEVELDB_LOG = Pattern.compile("(?s)(?:.*/)?\\d{6}\\.log");

  private NamedForms() {}

  /** Whether bytes of a form are the first part of an archive that was split, by the name. */
  static boolean isPart(String name, String type) {
    return CUT.contains(type) && FIRST.matcher(name).matches();
  }

  private static void put(String type, String... suffixes) {
    for (String suffix : suffixes) {
      BY_SUFFIX.put(suffix, type);
    }
  }

  /** The form that a name says; {@link MediaTypes#BINARY} when it says none. */
  static String of(String name, byte[] head) {
    if (Ebcdic.fits(head)) {
      return "application/x-ebcdic";
    }
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (FURTHER.matcher(name).matches() && !suffix.equals("br")) {
      return SPLIT;
    }
    if (WRITE_AHEAD.matcher(name).matches()) {
      return "application/x-postgresql-wal";
    }
    if (LEVELDB_LOG.matcher(name).matches()) {
      return "application/x-leveldb";
    }
    return BY_SUFFIX.getOrDefault(suffix, MediaTypes.BINARY);
  }
}
