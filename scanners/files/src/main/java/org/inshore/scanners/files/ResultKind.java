package org.inshore.scanners.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of files that a scan and its reports write, each with the names it is given and what it
 * begins with. A kind whose first bytes do not tell whose it is, as those of a PDF, is not among
 * them.
 */
enum ResultKind {
  /** A database of SQLite with the application's number. */
  INVENTORY("inventory\\.db", List.of()) {
    @Override
    boolean fits(Path file) throws IOException {
      byte[] head = head(file, 72);
      return head.length == 72
          && new String(head, StandardCharsets.ISO_8859_1).startsWith("SQLite format 3\0")
          && new String(head, 68, 4, StandardCharsets.ISO_8859_1).equals("INSH");
    }
  },
  ACTIONS("actions\\.log", List.of("# Inshore actions 3\t", "# Inshore actions 2\t")),
  JSON("inventory\\.json", List.of("{\"schemaVersion\":\"4.")),
  PAGE(
      "report-(zh|en)\\.html|worklist\\.html",
      List.of(
          "<title>个人金融信息存储位置报告",
          "<title>Where personal financial information is stored",
          "<title>内部工作清单 · ",
          "<title>Work list · ")) {
    @Override
    boolean fits(Path file) throws IOException {
      String head = text(head(file, 1 << 10));
      return head.startsWith("<!DOCTYPE html>") && signs().stream().anyMatch(head::contains);
    }
  },
  TABLE(
      "(groups|incidents|thresholds|year-sums|summary|definitions|offshore-incidents|grounds|former-violations|sources"
          + "|flows|inventory|columns|persons|jurisdictions|copies|not-covered|coverage|bases|rulings|sampled)-(zh|en)\\.csv",
      List.of(
          "分组方式,排位,",
          "位置,境内外,",
          "位置,数据种类,表中行数",
          "依据,违规与待查明数,",
          "数据种类,值的情况,",
          "相同之处,第一处,",
          "检查结果,原因类别,",
          "流动方式,方向,",
          "性质,严重程度,",
          "数据种类,类别,",
          "境内外,法域,法域代码,",
          "法域,接收方,",
          "项目,定义,JSON 中的名称",
          "数据源,境内外,",
          "项目,内容,人数口径",
          "依据与处置（编号）,策略编号,",
          "Grouped by,Order,",
          "Place,Onshore or offshore,",
          "Place,Kind of data,\"Rows in the table",
          "Basis,Violations and to be clarified,",
          "Kinds of data,Values are,",
          "What is the same,First place,",
          "Outcome,Cause,",
          "Flows by,Direction,",
          "Nature,Severity,",
          "Kind of data,Subject,",
          "Onshore or offshore,Jurisdiction,Code,",
          "Jurisdiction,Recipient,",
          "Item,Definition,Name in JSON",
          "Data source,Onshore or offshore,",
          "Item,Value,Persons are",
          "Basis and remedy (number),Policy,")) {
    @Override
    boolean fits(Path file) throws IOException {
      String head = text(head(file, 1 << 8));
      return signs().stream().anyMatch(sign -> head.startsWith("\ufeff" + sign));
    }
  },
  WORKBOOK(
      "inventory-(zh|en)\\.xlsx|worklist\\.xlsx",
      List.of(
          "<sheets><sheet name=\"先处理什么\".*<sheet name=\"所用规则\"[^>]*></sheets>",
          "<sheets><sheet name=\"What to do first\".*<sheet name=\"Rules used\"[^>]*></sheets>")) {
    @Override
    boolean fits(Path file) throws IOException {
      return holds(file, "xl/workbook.xml", signs());
    }
  },
  SECRETS(
      "state-secrets-(zh|en)\\.docx",
      List.of(">疑似涉密信息发现情况报告表<", ">Report on Suspected State-Secret Material<")) {
    @Override
    boolean fits(Path file) throws IOException {
      return holds(file, "word/document.xml", signs());
    }
  };

  private static final int MAX_ENTRY_BYTES = 1 << 16;

  private final Pattern names;
  private final List<String> signs;

  ResultKind(String names, List<String> signs) {
    this.names = Pattern.compile(names);
    this.signs = signs;
  }

  /** The kind that gives files such a name; null if none does. */
  static @Nullable ResultKind of(String name) {
    for (ResultKind kind : values()) {
      if (kind.names.matcher(name).matches()) {
        return kind;
      }
    }
    return null;
  }

  /** Whether a file begins as this kind does. */
  boolean fits(Path file) throws IOException {
    String head = text(head(file, 1 << 8));
    return signs.stream().anyMatch(head::startsWith);
  }

  final List<String> signs() {
    return signs;
  }

  private static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the beginning of an entry of a packed file has one of some patterns in it. */
  private static boolean holds(Path file, String name, List<String> patterns) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = text(in.readNBytes(MAX_ENTRY_BYTES));
        return patterns.stream().anyMatch(pattern -> Pattern.compile(pattern).matcher(text).find());
      }
    } catch (ZipException e) {
      return false;
    }
  }
}
