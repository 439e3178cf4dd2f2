package org.inshore.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.compile.ProgramTables;
import org.inshore.engine.compile.RuleTables;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.Scheme;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;

/**
 * Rules in a file of their own, read, checked and compiled ahead; beside it, in a second file,
 * those of them that read free text everywhere, which are compiled apart and not always needed.
 *
 * <p>The file begins with what it was made of: every file of the packs, and a sum over the engine
 * that compiled them. Only for the very same is it used; for all else, rules are read and compiled
 * as if it were not there. So it can be left out, but it cannot be out of date.
 */
public final class PreparedRules {
  private static final long MAGIC = 0x496e73686f726530L; // "Inshore0"
  private static final int HEADER = Long.BYTES + 3 * Integer.BYTES;

  private final List<Rule> rules;
  private final List<PackFile> packed;
  private final Map<String, PackFile> files;
  private final String sha256;
  private final TableReader program;
  private final @Nullable Path freeText;

  private PreparedRules(
      List<Rule> rules,
      List<PackFile> packed,
      Map<String, PackFile> files,
      String sha256,
      TableReader program,
      @Nullable Path freeText) {
    this.rules = rules;
    this.packed = packed;
    this.files = files;
    this.sha256 = sha256;
    this.program = program;
    this.freeText = freeText;
  }

  /**
   * Reads and compiles rules and writes them to a file, and a second beside it.
   *
   * @param packs files by pack name
   * @param validators those that rules may name
   * @throws RuleException if a rule is wrong
   */
  public static void write(
      Map<String, List<PackFile>> packs, Collection<Validator> validators, Path to)
      throws RuleException, IOException {
    RuleSet rules = RuleSet.load(packs);
    List<PackFile> files = files(packs);
    TableWriter freeText = new TableWriter();
    freeText.text(rules.sha256());
    write(rules.freeTextOnly(), files, validators, freeText);
    write(freeText, freeText(to));
    TableWriter writer = new TableWriter();
    writer.list(
        new TreeMap<>(packs).entrySet(),
        pack -> {
          writer.text(pack.getKey());
          writer.list(pack.getValue(), file -> writer.bytes(file.bytes()));
        });
    writer.text(rules.sha256());
    write(rules, files, validators, writer);
    write(writer, to);
  }

  private static void write(
      RuleSet rules, List<PackFile> files, Collection<Validator> validators, TableWriter writer)
      throws RuleException {
    Program program = new Compiler(rules.all(), rules.documentRules(), validators).compile();
    writer.list(rules.schemes(), scheme -> RuleTables.write(scheme, writer));
    writer.list(
        rules.all(),
        rule -> {
          writer.number(files.indexOf(rules.file(rule.info().id())));
          RuleTables.write(rule, writer);
        });
    TableWriter tables = new TableWriter();
    ProgramTables.write(program, tables);
    writer.bytes(tables.written());
  }

  private static void write(TableWriter writer, Path to) throws IOException {
    byte[] body = writer.written();
    ByteBuffer file = ByteBuffer.allocate(HEADER + body.length);
    file.putLong(MAGIC).putInt(body.length).putInt(sum(body, 0)).putInt(engine()).put(body);
    Files.write(to, file.array());
  }

  private static Path freeText(Path of) {
    return of.resolveSibling(of.getFileName() + ".free-text");
  }

  /** What was written of these packs, or null if the file is not of these, damaged or missing. */
  static @Nullable PreparedRules read(Map<String, List<PackFile>> packs, Path from) {
    TableReader reader = open(from);
    if (reader == null || !isOf(packs, reader)) {
      return null;
    }
    return read(reader, reader.text(), files(packs), freeText(from));
  }

  /** Those that read free text everywhere; null if their file is of others, damaged or missing. */
  @Nullable PreparedRules freeText() {
    TableReader reader = freeText == null ? null : open(freeText);
    if (reader == null || !reader.text().equals(sha256)) {
      return null;
    }
    return read(reader, sha256, packed, null);
  }

  private static PreparedRules read(
      TableReader reader, String sha256, List<PackFile> files, @Nullable Path freeText) {
    Map<String, Scheme> schemes = new HashMap<>();
    reader
        .list(() -> RuleTables.scheme(reader))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    Map<String, PackFile> byRule = new HashMap<>();
    List<Rule> rules =
        reader.list(
            () -> {
              PackFile file = files.get(reader.number());
              Rule rule = RuleTables.read(reader, file.name(), schemes);
              byRule.put(rule.info().id(), file);
              return rule;
            });
    return new PreparedRules(rules, files, byRule, sha256, reader.part(), freeText);
  }

  /** A reader of what was written by this engine; null if the file is not that, whole. */
  private static @Nullable TableReader open(Path from) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(from);
    } catch (IOException e) {
      return null;
    }
    if (bytes.length < HEADER) {
      return null;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    boolean whole =
        header.getLong() == MAGIC
            && header.getInt() == bytes.length - HEADER
            && header.getInt() == sum(bytes, HEADER)
            && header.getInt() == engine();
    return whole ? new TableReader(bytes, HEADER, bytes.length - HEADER) : null;
  }

  List<Rule> rules() {
    return rules;
  }

  /** By rule, the file it was read from. */
  Map<String, PackFile> files() {
    return files;
  }

  String sha256() {
    return sha256;
  }

  /** The rules compiled; null if a validator is not there. */
  @Nullable Program program(RuleSet of, Collection<Validator> validators) {
    Map<String, Validator> known = new HashMap<>();
    validators.forEach(validator -> known.put(validator.name(), validator));
    return ProgramTables.read(program.again(), rules, of.documentRules(), known);
  }

  private static List<PackFile> files(Map<String, List<PackFile>> packs) {
    List<PackFile> files = new ArrayList<>();
    new TreeMap<>(packs).values().forEach(files::addAll);
    return files;
  }

  private static int sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }

  /** Whether packs are those that come next, to the byte; only names of files may differ. */
  private static boolean isOf(Map<String, List<PackFile>> packs, TableReader reader) {
    if (reader.number() != packs.size()) {
      return false;
    }
    for (Map.Entry<String, List<PackFile>> pack : new TreeMap<>(packs).entrySet()) {
      if (!reader.text().equals(pack.getKey()) || reader.number() != pack.getValue().size()) {
        return false;
      }
      for (PackFile file : pack.getValue()) {
        if (!reader.isNext(file.bytes())) {
          return false;
        }
      }
    }
    return true;
  }

  /** A sum over this engine's own jar, or over its class files. */
  private static int engine() {
    try {
      Path place =
          Path.of(PreparedRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      CRC32 sum = new CRC32();
      if (Files.isRegularFile(place)) {
        return sum(Files.readAllBytes(place), 0);
      }
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          sum.update(Files.readAllBytes(file));
        }
      }
      return (int) sum.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
