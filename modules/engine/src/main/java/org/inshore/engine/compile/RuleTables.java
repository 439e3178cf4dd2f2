package org.inshore.engine.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.document.DocumentEntry;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Example;
import org.inshore.engine.rule.LookAlike;
import org.inshore.engine.rule.RecordEntry;
import org.inshore.engine.rule.RecordPart;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.rule.Role;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.Spelling;
import org.inshore.engine.rule.TermWords;
import org.inshore.engine.rule.TypeWords;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Rules as bytes, so that they need not be read from their files and checked again. */
public final class RuleTables {
  private RuleTables() {}

  /** Writes all of a rule but the name of its file. */
  public static void write(Rule rule, TableWriter to) {
    write(rule.info(), to);
    to.number(rule.personKey());
    to.flag(rule.identifier());
    write(rule.spelling(), to);
    to.list(rule.roles(), role -> write(role, to));
    to.number(rule.maskStart());
    to.number(rule.maskEnd());
    to.list(rule.patterns(), pattern -> write(pattern, to));
    to.list(
        rule.documents(),
        entry -> {
          to.text(entry.id());
          to.real(entry.confidence());
          QueryTables.write(entry.query(), to);
        });
    to.list(rule.records(), entry -> write(entry, to));
    write(rule.term(), to);
    to.texts(rule.labels());
    to.texts(rule.provingLabels());
    to.number(rule.within());
    to.texts(rule.contextWords());
    to.flag(rule.identified());
    to.texts(rule.cutsBefore());
    to.texts(rule.cutsAfter());
    to.texts(rule.columnNames());
    to.texts(rule.columnTexts());
    to.texts(rule.types().names());
    to.texts(rule.types().texts());
    to.texts(rule.types().words());
    to.texts(rule.types().codes());
    to.list(rule.lookAlikes(), lookAlike -> write(lookAlike, to));
    to.list(rule.examples(), example -> write(example, to));
    to.list(rule.counterExamples(), example -> write(example, to));
  }

  /**
   * Reads a rule, which was read from a file of that name.
   *
   * @param schemes the declared schemes by id; others are added
   */
  public static Rule read(TableReader from, String file, Map<String, Scheme> schemes) {
    RuleInfo info = info(from, schemes);
    return new Rule(
        info,
        file,
        from.number(),
        from.flag(),
        spelling(from),
        from.list(() -> role(from)),
        from.number(),
        from.number(),
        from.list(() -> pattern(from)),
        from.list(() -> new DocumentEntry(info, from.text(), from.real(), QueryTables.read(from))),
        from.list(() -> entry(from)),
        term(from),
        from.texts(),
        from.texts(),
        from.number(),
        from.texts(),
        from.flag(),
        from.texts(),
        from.texts(),
        from.texts(),
        from.texts(),
        new TypeWords(from.texts(), from.texts(), from.texts(), from.texts()),
        from.list(() -> lookAlike(from)),
        from.list(() -> example(from)),
        from.list(() -> example(from)));
  }

  private static void write(Spelling spelling, TableWriter to) {
    to.text(spelling.kind());
    to.number(spelling.last());
    to.number(spelling.first());
    to.flag(spelling.word());
    to.number(spelling.shortLength());
    to.number(spelling.at());
    to.text(spelling.insert());
  }

  private static Spelling spelling(TableReader from) {
    return new Spelling(
        from.text(),
        from.number(),
        from.number(),
        from.flag(),
        from.number(),
        from.number(),
        from.text());
  }

  private static void write(Role role, TableWriter to) {
    to.text(role.id());
    to.texts(role.texts());
    to.texts(role.names());
    to.flag(role.named());
    to.flag(role.inTable());
    to.flag(role.party());
  }

  private static Role role(TableReader from) {
    return new Role(from.text(), from.texts(), from.texts(), from.flag(), from.flag(), from.flag());
  }

  private static void write(RecordEntry entry, TableWriter to) {
    to.text(entry.id());
    to.number(entry.within());
    to.list(
        entry.parts(),
        part -> {
          to.texts(part.rules().stream().sorted().toList());
          to.number(part.personKey());
          write(part.classes(), to);
        });
  }

  private static RecordEntry entry(TableReader from) {
    return new RecordEntry(
        from.text(),
        from.number(),
        from.list(() -> new RecordPart(Set.copyOf(from.texts()), from.number(), classes(from))));
  }

  private static void write(@Nullable TermWords term, TableWriter to) {
    to.flag(term != null);
    if (term != null) {
      to.number(term.longest());
      to.texts(term.labels());
      to.texts(term.issued());
    }
  }

  private static @Nullable TermWords term(TableReader from) {
    return from.flag() ? new TermWords(from.number(), from.texts(), from.texts()) : null;
  }

  /** Writes a classification scheme. */
  public static void write(Scheme scheme, TableWriter to) {
    to.text(scheme.id());
    to.text(scheme.subject().name());
    to.number(scheme.order());
    to.flag(scheme.listed());
    to.flag(scheme.records());
    write(scheme.name(), to);
    write(scheme.column(), to);
    write(scheme.label(), to);
    to.list(
        scheme.categories(),
        category -> {
          to.text(category.code());
          write(category.label(), to);
          write(category.meaning(), to);
          to.flag(category.sensitive());
        });
  }

  /** Reads a classification scheme. */
  public static Scheme scheme(TableReader from) {
    return new Scheme(
        from.text(),
        Subject.valueOf(from.text()),
        from.number(),
        from.flag(),
        from.flag(),
        wording(from),
        wording(from),
        wording(from),
        from.list(
            () -> new Scheme.Category(from.text(), wording(from), wording(from), from.flag())));
  }

  private static void write(List<Classification> classes, TableWriter to) {
    to.list(
        classes,
        classification -> {
          to.text(classification.scheme().id());
          to.text(classification.code());
        });
  }

  private static List<Classification> classes(TableReader from) {
    return from.list(() -> new Classification(from.text(), from.text()));
  }

  private static Classification classification(TableReader from, Map<String, Scheme> schemes) {
    String scheme = from.text();
    return new Classification(schemes.computeIfAbsent(scheme, Scheme::undeclared), from.text());
  }

  private static void write(RuleInfo info, TableWriter to) {
    to.text(info.id());
    to.text(info.pack());
    write(info.name(), to);
    to.text(info.subject().name());
    write(info.classifications(), to);
    to.texts(info.references());
    to.real(info.standsFor());
  }

  private static RuleInfo info(TableReader from, Map<String, Scheme> schemes) {
    return new RuleInfo(
        from.text(),
        from.text(),
        wording(from),
        Subject.valueOf(from.text()),
        from.list(() -> classification(from, schemes)),
        from.texts(),
        from.real());
  }

  private static void write(ValuePattern pattern, TableWriter to) {
    to.text(pattern.id());
    to.number(pattern.line());
    RegexTables.write(pattern.regex(), to);
    CodePointSet value = pattern.value();
    to.numbers(value == null ? new int[0] : value.bounds());
    to.flag(pattern.valueLast());
    to.text(pattern.separators());
    to.text(pattern.boundary().name());
    to.text(pattern.need().name());
    to.texts(pattern.validators());
    to.real(pattern.confidence());
    to.flag(pattern.floor());
    to.flag(pattern.proven());
    to.number(pattern.personKey());
    to.flag(pattern.everywhere());
    to.real(pattern.chance());
    to.number(pattern.among());
    to.real(pattern.alone());
    to.flag(pattern.sharesNames());
  }

  private static ValuePattern pattern(TableReader from) {
    return new ValuePattern(
        from.text(),
        from.number(),
        RegexTables.read(from),
        valueSet(from.numbers()),
        from.flag(),
        from.text(),
        Boundary.valueOf(from.text()),
        Requirement.valueOf(from.text()),
        from.texts(),
        from.real(),
        from.flag(),
        from.flag(),
        from.number(),
        from.flag(),
        from.real(),
        from.number(),
        from.real(),
        from.flag());
  }

  private static @Nullable CodePointSet valueSet(int[] bounds) {
    return bounds.length == 0 ? null : CodePointSet.ofBounds(bounds);
  }

  private static void write(LookAlike lookAlike, TableWriter to) {
    to.text(lookAlike.id());
    to.number(lookAlike.line());
    RegexNode regex = lookAlike.regex();
    to.flag(regex != null);
    if (regex != null) {
      RegexTables.write(regex, to);
    }
    to.texts(lookAlike.words());
    to.texts(lookAlike.steps());
    to.number(lookAlike.before());
    to.flag(lookAlike.counted());
    to.flag(lookAlike.nobody());
    to.real(lookAlike.cap());
    write(lookAlike.name(), to);
  }

  private static LookAlike lookAlike(TableReader from) {
    String id = from.text();
    int line = from.number();
    RegexNode regex = from.flag() ? RegexTables.read(from) : null;
    List<String> words = from.texts();
    List<String> steps = from.texts();
    int before = from.number();
    boolean counted = from.flag();
    boolean nobody = from.flag();
    return new LookAlike(
        id, line, regex, words, steps, before, counted, nobody, from.real(), wording(from));
  }

  private static void write(Example example, TableWriter to) {
    to.number(example.line());
    to.text(example.text());
    to.flag(example.document());
    writeOrNull(example.column(), to);
    writeOrNull(example.comment(), to);
    to.texts(example.finds());
    to.real(example.least());
  }

  private static Example example(TableReader from) {
    return new Example(
        from.number(),
        from.text(),
        from.flag(),
        textOrNull(from),
        textOrNull(from),
        from.texts(),
        from.real());
  }

  private static void write(Wording wording, TableWriter to) {
    to.text(wording.zh());
    to.text(wording.en());
  }

  private static Wording wording(TableReader from) {
    return new Wording(from.text(), from.text());
  }

  private static void writeOrNull(@Nullable String text, TableWriter to) {
    to.flag(text != null);
    if (text != null) {
      to.text(text);
    }
  }

  private static @Nullable String textOrNull(TableReader from) {
    return from.flag() ? from.text() : null;
  }
}
