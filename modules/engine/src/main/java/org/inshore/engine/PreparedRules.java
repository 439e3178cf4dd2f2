package org.inshore.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.compile.ProgramTables;
import org.inshore.engine.compile.RuleTables;
import org.inshore.engine.document.DocumentRules;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.table.TableFile;
import org.inshore.engine.table.TablePart;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;

/**
 * Rules in a file of their own, read, checked and compiled ahead.
 *
 * <p>The file begins with what it was made of: every file of the packs, and a sum over the engine
 * that compiled them. Only where all of these packs are there, the very same, is it used; else
 * rules are read and compiled as if it were not there. So it can be left out, but it cannot be out
 * of date. The file's sum is checked at once; tables are read from it when they are needed, and
 * checked again. Rules of further packs are compiled beside those in it. The rules that can read
 * free text everywhere are in it a second time, so reading it; and those of state secrets, by
 * themselves.
 */
public final class PreparedRules {
  private static final long MAGIC = 0x496e73686f726530L; // "Inshore0"
  private static final int HEADER = Long.BYTES + 3 * Integer.BYTES;

  private final Source source;
  private final List<Rule> rules;
  private final Map<String, PackFile> files = new HashMap<>();
  private final TablePart program;

  /**
   * Content of the file that all its sets of rules share.
   *
   * @param files of the packs, in the order in which they were written
   * @param hashes by rule, the SHA-256 of what counts of it; of files with schemes too
   * @param packs the names of the packs
   * @param freeTextOnly the rules that read free text everywhere
   * @param secretsOnly the rules of state secrets
   */
  private record Source(
      List<PackFile> files,
      Map<String, String> hashes,
      Set<String> packs,
      Map<String, Scheme> schemes,
      TablePart freeTextOnly,
      TablePart secretsOnly) {}

  private PreparedRules(Source source, TableReader from) {
    this.source = source;
    this.rules =
        from.list(
            () -> {
              PackFile file = source.files.get(from.number());
              Rule rule = RuleTables.read(from, file.name(), source.schemes);
              files.put(rule.info().id(), file);
              return rule;
            });
    this.program = from.part();
  }

  /**
   * Reads and compiles rules and writes them to a file.
   *
   * @param packs files by pack name
   * @param validators those that rules may name
   * @return by rule, the bytes of its own tables; automata of several rules together are in none
   * @throws RuleException if a rule is wrong
   */
  public static Map<String, Integer> write(
      Map<String, List<PackFile>> packs, Collection<Validator> validators, Path to)
      throws RuleException, IOException {
    RuleSet rules = RuleSet.load(packs);
    TableWriter writer = new TableWriter();
    writer.list(
        new TreeMap<>(packs).entrySet(),
        pack -> {
          writer.text(pack.getKey());
          writer.list(pack.getValue(), file -> writer.bytes(file.bytes()));
        });
    writer.list(
        rules.hashes().entrySet(),
        hash -> {
          writer.text(hash.getKey());
          writer.text(hash.getValue());
        });
    writer.list(rules.schemes(), scheme -> RuleTables.write(scheme, writer));
    List<PackFile> files = files(packs);
    Map<String, Integer> sizes = new TreeMap<>();
    for (RuleSet some : List.of(rules.freeTextOnly(), rules.secretsOnly(), rules)) {
      Program program = new Compiler(some.all(), some.documentRules(), validators).compile();
      int[] own = ProgramTables.sizes(program);
      for (int i = 0; i < own.length; i++) {
        sizes.merge(some.all().get(i).info().id(), own[i], Integer::sum);
      }
      writer.part(part -> write(some, files, program, part));
    }
    byte[] body = writer.written();
    ByteBuffer file = ByteBuffer.allocate(HEADER + body.length);
    file.putLong(MAGIC).putInt(body.length).putInt(TablePart.sum(ByteBuffer.wrap(body)));
    file.putInt(engine()).put(body);
    // Beside it and renamed: a run that reads parts of an older one goes on with that.
    Path part = Files.write(to.resolveSibling(to.getFileName() + ".part"), file.array());
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    return sizes;
  }

  /** Writes the rules of a set, each with the number of its file, and their program. */
  private static void write(RuleSet rules, List<PackFile> files, Program program, TableWriter to) {
    to.list(
        rules.all(),
        rule -> {
          to.number(files.indexOf(rules.file(rule.info().id())));
          RuleTables.write(rule, to);
        });
    to.part(part -> ProgramTables.write(program, part));
  }

  /** What was written of some of these packs; null if the file is of others, damaged or missing. */
  static @Nullable PreparedRules read(Map<String, List<PackFile>> packs, Path from) {
    PreparedRules prepared = null;
    try {
      TableFile file = TableFile.open(from);
      try {
        prepared = isWhole(file) ? read(packs, file.reader(HEADER)) : null;
      } finally {
        if (prepared == null) {
          file.close();
        }
      }
    } catch (IOException e) {
      return null;
    }
    return prepared;
  }

  /** Whether a file is all that was written of rules compiled by this engine. */
  private static boolean isWhole(TableFile file) throws IOException {
    if (file.size() < HEADER) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(file.read(0, HEADER));
    return head.getLong() == MAGIC
        && head.getInt() == file.size() - HEADER
        && head.getInt() == file.sum(HEADER)
        && head.getInt() == engine();
  }

  private static @Nullable PreparedRules read(
      Map<String, List<PackFile>> packs, TableReader reader) {
    Set<String> names = known(packs, reader);
    if (names == null) {
      return null;
    }
    Map<String, List<PackFile>> known = new HashMap<>(packs);
    known.keySet().retainAll(names);
    List<PackFile> files = files(known);
    Map<String, String> hashes = new HashMap<>();
    for (int left = reader.number(); left > 0; left--) {
      hashes.put(reader.text(), reader.text());
    }
    Map<String, Scheme> schemes = new HashMap<>();
    reader
        .list(() -> RuleTables.scheme(reader))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    Source source = new Source(files, hashes, names, schemes, reader.part(), reader.part());
    return new PreparedRules(source, reader.part().read());
  }

  List<Rule> rules() {
    return rules;
  }

  /** By rule, the file it was read from. */
  Map<String, PackFile> files() {
    return files;
  }

  /** By rule, the SHA-256 of what counts of it; of files with schemes too. */
  Map<String, String> hashes() {
    return source.hashes;
  }

  /** The names of the packs. */
  Set<String> packs() {
    return source.packs;
  }

  /** The rules that can read free text everywhere, so reading it. */
  PreparedRules freeTextOnly() {
    return new PreparedRules(source, source.freeTextOnly.read());
  }

  /** The rules of state secrets. */
  PreparedRules secretsOnly() {
    return new PreparedRules(source, source.secretsOnly.read());
  }

  /**
   * The rules compiled; null if a validator is not there.
   *
   * @param shown the rules, as reports show them
   * @param documents what they say of documents
   */
  @Nullable Program program(
      List<Rule> shown, DocumentRules documents, Collection<Validator> validators) {
    Map<String, Validator> known = new HashMap<>();
    validators.forEach(validator -> known.put(validator.name(), validator));
    return ProgramTables.read(program.read(), shown, documents, known);
  }

  private static List<PackFile> files(Map<String, List<PackFile>> packs) {
    List<PackFile> files = new ArrayList<>();
    new TreeMap<>(packs).values().forEach(files::addAll);
    return files;
  }

  /**
   * The names of the packs that come next; null if one is not among those given, to the byte. Only
   * names of files may differ.
   */
  private static @Nullable Set<String> known(
      Map<String, List<PackFile>> packs, TableReader reader) {
    Set<String> names = new TreeSet<>();
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      String name = reader.text();
      List<PackFile> files = packs.get(name);
      if (files == null || reader.number() != files.size()) {
        return null;
      }
      for (PackFile file : files) {
        if (!reader.isNext(file.bytes())) {
          return null;
        }
      }
      names.add(name);
    }
    return names;
  }

  /** A sum over this engine's own jar, or over its class files. */
  private static int engine() {
    try {
      Path place =
          Path.of(PreparedRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      CRC32 sum = new CRC32();
      if (Files.isRegularFile(place)) {
        return TablePart.sum(ByteBuffer.wrap(Files.readAllBytes(place)));
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
