package org.inshore.core.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media types that show in the first bytes. */
final class Magic {
  /**
   * Bytes, one to a char, at an offset; weak ones could also begin a text, so they count only with
   * a NUL near.
   */
  private record Mark(int offset, String bytes, boolean weak, String type) {
    boolean fits(byte[] head) {
      if (head.length < offset + bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((head[offset + i] & 0xff) != bytes.charAt(i)) {
          return false;
        }
      }
      return !weak || hasNul(head);
    }
  }

  private static final String BERKELEY = "application/x-berkeley-db";

  private static final List<Mark> MARKS =
      List.of(
          hex(0, "504b0304", ZipKinds.ZIP),
          hex(0, "504b0506", ZipKinds.ZIP),
          hex(0, "504b0708", ZipKinds.ZIP),
          hex(0, "d0cf11e0a1b11ae1", "application/x-ole-storage"),
          hex(0, "1f8b08", "application/gzip"),
          ascii(257, "ustar", "application/x-tar"),
          hex(0, "377abcaf271c", "application/x-7z-compressed"),
          hex(0, "526172211a07", "application/vnd.rar"),
          hex(0, "fd377a585a00", "application/x-xz"),
          hex(0, "28b52ffd", "application/zstd"),
          ascii(4, "1AY&SY", "application/x-bzip2"),
          hex(4, "177245385090", "application/x-bzip2"),
          weak(0, "]\0\0", "application/x-lzma"),
          hex(0, "04224d18", "application/x-lz4"),
          hex(0, "ff060000734e61507059", "application/x-snappy-framed"),
          hex(0, "1f9d", "application/x-compress"),
          hex(0, "894c5a4f000d0a1a0a", "application/x-lzop"),
          weak(0, "070701", "application/x-cpio"),
          weak(0, "070702", "application/x-cpio"),
          weak(0, "070707", "application/x-cpio"),
          hex(0, "c771", "application/x-cpio"),
          ascii(0, "MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
          weak(2, "-lh", "application/x-lzh-compressed"),
          hex(0, "edabeedb", "application/x-rpm"),
          hex(0, "4954534603000000", "application/vnd.ms-htmlhelp"),
          ascii(60, "BOOKMOBI", "application/x-mobipocket-ebook"),
          ascii(60, "TEXtREAd", "application/x-palm-document"),
          ascii(40, " EMF", "application/x-enhanced-metafile"),
          hex(0, "d7cdc69a", "application/x-windows-metafile"),
          hex(0, "010009000003", "application/x-windows-metafile"),
          ascii(0, "bplist0", "application/x-bplist"),
          hex(0, "feedfeed", "application/x-java-keystore"),
          hex(0, "cececece", "application/x-java-keystore"),
          hex(0, "d4c3b2a1", "application/vnd.tcpdump.pcap"),
          hex(0, "a1b2c3d4", "application/vnd.tcpdump.pcap"),
          hex(0, "0a0d0d0a", "application/vnd.tcpdump.pcap"),
          ascii(0, "JAVA PROFILE 1.0.", "application/x-java-heap-dump"),
          hex(0, "ff575043", "application/vnd.wordperfect"),
          ascii(0, "HWP Document File V3", "application/x-hwp"),
          weak(0, "AC10", "image/vnd.dwg"),
          hex(0, "89504e470d0a1a0a", "image/png"),
          hex(0, "ffd8ff", "image/jpeg"),
          weak(0, "GIF8", "image/gif"),
          weak(0, "BM", "image/bmp"),
          hex(0, "49492a00", "image/tiff"),
          hex(0, "4d4d002a", "image/tiff"),
          hex(0, "00000100", "image/vnd.microsoft.icon"),
          weak(0, "8BPS", "image/vnd.adobe.photoshop"),
          // A process as it was, in the form of its program: data.
          hex(0, "7f454c460201010000000000000000000400", "application/x-coredump"),
          hex(0, "7f454c460201010300000000000000000400", "application/x-coredump"),
          hex(0, "4d444d5093a7", "application/x-coredump"),
          hex(0, "7f454c46", "application/x-elf"),
          hex(0, "cafebabe", "application/java-vm"),
          hex(0, "cffaedfe", "application/x-mach-binary"),
          hex(0, "aced0005", "application/x-java-serialized-object"),
          hex(0, "0061736d", "application/wasm"),
          weak(0, "MZ", "application/vnd.microsoft.portable-executable"),
          ascii(0, "SQLite format 3\0", "application/vnd.sqlite3"),
          hex(0, "377f0682", "application/vnd.sqlite3-wal"),
          hex(0, "377f0683", "application/vnd.sqlite3-wal"),
          weak(0, "PAR1", "application/vnd.apache.parquet"),
          hex(0, "4f626a01", "application/vnd.apache.avro"),
          ascii(0, "PGDMP\1", "application/x-postgresql-dump"),
          hex(0, "5047434f50590aff0d0a00", "application/x-postgresql-copy"),
          weak(0, "!BDN", "application/vnd.ms-outlook-pst"),
          hex(0, "000100005374616e64617264", "application/x-msaccess"),
          hex(0, "00010000414345204442", "application/x-msaccess"),
          hex(0, "000100004d534953414d204461746162617365", "application/x-msaccess"),
          ascii(0, "!<arch>\n", "application/x-archive"),
          weak(0, "`\u00ea", "application/x-arj"),
          ascii(7, "**ACE**", "application/x-ace-compressed"),
          ascii(0, "MSWIM\0\0\0", "application/x-ms-wim"),
          ascii(54, "FAT12   ", "application/x-raw-disk"),
          ascii(54, "FAT16   ", "application/x-raw-disk"),
          ascii(82, "FAT32   ", "application/x-raw-disk"),
          ascii(3, "NTFS    ", "application/x-raw-disk"),
          ascii(3, "EXFAT   ", "application/x-raw-disk"),
          ascii(0, "KDMV", "application/x-vmdk-disk"),
          ascii(0, "# Disk DescriptorFile", "application/x-vmdk-disk"),
          ascii(0, "conectix", "application/x-vhd-disk"),
          ascii(0, "vhdxfile", "application/x-vhdx-disk"),
          hex(64, "7f10dabe", "application/x-virtualbox-disk"),
          hex(0, "514649fb", "application/x-qemu-disk"),
          weak(0, "hsqs", "application/x-squashfs-image"),
          hex(0, "4c554b53babe", "application/x-luks-encrypted"),
          ascii(0, "Salted__", "application/x-openssl-encrypted"),
          hex(0, "5041434b00000002", "application/x-git-pack"),
          hex(0, "ff744f63", "application/x-git-index"),
          hex(0, "4449524300000002", "application/x-git-index"),
          hex(0, "4449524300000003", "application/x-git-index"),
          hex(0, "4449524300000004", "application/x-git-index"),
          hex(0, "4347504801", "application/x-git-index"),
          hex(0, "5249445800000001", "application/x-git-index"),
          hex(0, "4d49445801", "application/x-git-index"),
          hex(0, "4249544d0001", "application/x-git-index"),
          ascii(0, "# v2 git bundle\n", "application/x-git-bundle"),
          ascii(0, "# v3 git bundle\n", "application/x-git-bundle"),
          weak(0, "CAJ", "application/x-caj"),
          weak(0, "HN\0\0", "application/x-caj"),
          weak(0, "KDH ", "application/x-kdh"),
          weak(0, "Founder CEB", "application/x-ceb"),
          ascii(0, "ElfFile\0", "application/x-ms-evtx"),
          weak(0, "regf", "application/x-registry-hive"),
          hex(0, "934e554d5059", "application/x-npy"),
          hex(0, "580a00000002", "application/x-r-data"),
          hex(0, "580a00000003", "application/x-r-data"),
          weak(0, "RDX2\nX\n", "application/x-r-data"),
          weak(0, "RDX3\nX\n", "application/x-r-data"),
          hex(0, "8495a6be", "application/x-ocaml-marshal"),
          hex(0, "8495a6bf", "application/x-ocaml-marshal"),
          weak(0, "MATLAB 5.0 MAT-file", "application/x-matlab-data"),
          weak(0, "ORC", "application/x-orc"),
          ascii(0, "$FL2@(#)", "application/x-spss-sav"),
          ascii(0, "$FL3@(#)", "application/x-spss-sav"),
          ascii(0, "ASCII SPSS PORT FILE", "application/x-spss-por"),
          weak(0, "<stata_dta>", "application/x-stata-dta"),
          hex(12, "c2ea8160b31411cfbd92080009c7318c181f1011", "application/x-sas7bdat"),
          ascii(0, "HEADER RECORD*******LIB", "application/x-sas-xport"),
          ascii(0, "mozLz40\0", "application/x-mozilla-lz4"),
          ascii(0, "ARROW1\0\0", "application/vnd.apache.arrow.file"),
          weak(0, "FEA1", "application/x-feather"),
          weak(0, "SEQ\6", "application/x-hadoop-sequence"),
          weak(0, "RCF\1", "application/x-hadoop-rcfile"),
          hex(0, "894844460d0a1a0a", "application/x-hdf"),
          weak(8, "DUCK", "application/x-duckdb"),
          weak(0, "H:2,block", "application/x-h2-database"),
          weak(0, "REDIS0", "application/x-redis-dump"),
          weak(0, "TAPE", "application/x-tape-backup"),
          ascii(3, "EXPORT:V", "application/x-oracle-export"),
          hex(0, "fefe07", "application/x-mysql-file"),
          hex(0, "fefe09", "application/x-mysql-file"),
          hex(0, "640062650002", "application/x-duckdb"),
          weak(0, "-- H2 0.5/B --", "application/x-h2-database"),
          hex(12, "62310500", BERKELEY),
          hex(12, "61150600", BERKELEY),
          hex(12, "53220400", BERKELEY),
          hex(12, "00053162", BERKELEY),
          hex(12, "00061561", BERKELEY),
          hex(0, "dec0efbe", "application/x-lmdb"),
          hex(16, "dec0efbe", "application/x-lmdb"),
          hex(0, "3fd76c17", "application/x-lucene-index"),
          hex(0, "007600000001000000000000", "application/x-derby-database"),
          hex(0, "0000008000000009", "application/x-derby-database"),
          ascii(9, "leveldb.BytewiseComparator", "application/x-leveldb"),
          hex(0, "1a0000040000", "application/x-lotus-notes"),
          hex(0, "e4525c7b8cd8a74daeb15378d02996d3", "application/onenote"),
          ascii(0, "LZIP\1", "application/x-lzip"),
          hex(0, "1b252d313233343558", "application/vnd.hp-pcl"),
          hex(0, "1b451b", "application/vnd.hp-pcl"),
          ascii(0, "AT&TFORM", "image/vnd.djvu"),
          hex(0, "de120495", "application/x-gettext-translation"),
          weak(4, "ftyp", "video/mp4"),
          hex(0, "1a45dfa3", "video/x-matroska"),
          weak(0, "ID3", "audio/mpeg"),
          hex(0, "fffb", "audio/mpeg"),
          weak(0, "OggS", "audio/ogg"),
          weak(0, "fLaC", "audio/flac"),
          hex(0, "0001000000", "font/ttf"),
          weak(0, "OTTO", "font/otf"),
          weak(0, "ttcf", "font/collection"),
          weak(0, "wOFF", "font/woff"),
          weak(0, "wOF2", "font/woff2"),
          hex(0, "789f3e22", "application/vnd.ms-tnef"),
          ascii(0, "{\\rtf", "application/rtf"));

  private static final int PDF_WITHIN = 1024;
  private static final int NUL_WITHIN = 512;

  private Magic() {}

  /** The media type, or null if no mark is known. */
  static @Nullable String detect(byte[] head) {
    if (isRiff(head)) {
      return riff(head);
    }
    for (Mark mark : MARKS) {
      if (mark.fits(head)) {
        return mark.type();
      }
    }
    if (hasPdfMark(head)) {
      return "application/pdf";
    }
    if (TarKind.fits(head)) {
      return TarKind.TAR;
    }
    if (isArrowStream(head)) {
      return "application/vnd.apache.arrow.stream";
    }
    if (DbfKind.fits(head)) {
      return DbfKind.DBF;
    }
    return CmsKind.fits(head) ? CmsKind.CMS : null;
  }

  /** A PDF may have a little of something else before its header. */
  private static boolean hasPdfMark(byte[] head) {
    String mark = "%PDF-";
    if (new Mark(0, mark, false, "").fits(head)) {
      return true;
    }
    for (int i = 1; i < Math.min(PDF_WITHIN, head.length); i++) {
      if (new Mark(i, mark, false, "").fits(head)) {
        // A text that only speaks of PDF is text.
        return !TextCheck.isText(head) || head[i - 1] == '\n';
      }
    }
    return false;
  }

  /** A mark, a length, and a first table that begins within it, on a whole number of four bytes. */
  private static boolean isArrowStream(byte[] head) {
    if (head.length < 16) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getInt(4);
    int root = bytes.getInt(8);
    return bytes.getInt(0) == -1
        && length >= 16
        && length % 8 == 0
        && root >= 8
        && root < Math.min(length, NUL_WITHIN)
        && root % 4 == 0;
  }

  private static boolean isRiff(byte[] head) {
    return head.length >= 12 && new String(head, 0, 4, StandardCharsets.US_ASCII).equals("RIFF");
  }

  private static @Nullable String riff(byte[] head) {
    return switch (new String(head, 8, 4, StandardCharsets.US_ASCII)) {
      case "WEBP" -> "image/webp";
      case "WAVE" -> "audio/wav";
      case "AVI " -> "video/x-msvideo";
      default -> null;
    };
  }

  private static boolean hasNul(byte[] head) {
    for (int i = 0; i < Math.min(NUL_WITHIN, head.length); i++) {
      if (head[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Mark hex(int offset, String bytes, String type) {
    return new Mark(
        offset,
        new String(HexFormat.of().parseHex(bytes), StandardCharsets.ISO_8859_1),
        false,
        type);
  }

  private static Mark ascii(int offset, String text, String type) {
    return new Mark(offset, text, false, type);
  }

  private static Mark weak(int offset, String text, String type) {
    return new Mark(offset, text, true, type);
  }
}
