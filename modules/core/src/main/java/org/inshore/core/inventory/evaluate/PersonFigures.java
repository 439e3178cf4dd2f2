package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.copy.CopyTable;
import org.inshore.core.person.bound.NamedPeople;
import org.inshore.core.person.set.Copies;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Verdict;

/** Numbers of people, each counted once in each scope, and which assets hold the same ones. */
public final class PersonFigures {
  public static final String ALL = "all";

  private static final String JURISDICTION = "jurisdiction:";
  private static final String REGISTER = "register:";

  /** Fewer people in two places are chance, or a family. */
  private static final int MIN_PEOPLE = 10;

  private final Session session;
  private final People people;

  /** Of each set of people those with a document, by kind. */
  private final List<List<HashSample>> documents;

  private final Map<String, Integer> scopes = new LinkedHashMap<>();

  PersonFigures(Session session, People people) {
    this.session = session;
    this.people = people;
    this.documents = people.documents();
  }

  public static String scope(Verdict verdict) {
    return "verdict:" + verdict;
  }

  public static String scope(long source) {
    return "source:" + source;
  }

  /** How many people there are by what a field of the register says. */
  public static Map<String, PersonCount> byRegister(Session session, RegisterField field)
      throws SQLException {
    String prefix = REGISTER + field.key() + ":";
    Map<String, PersonCount> counts = new TreeMap<>();
    for (String scope :
        session.list(
            "SELECT scope FROM person_count WHERE scope LIKE ? ORDER BY scope",
            row -> row.text("scope"),
            prefix + "%")) {
      counts.put(scope.substring(prefix.length()), count(session, scope));
    }
    return counts;
  }

  private List<String> register(long source) throws SQLException {
    return session.list(
        "SELECT field, value FROM register WHERE source_no = ? AND field IN (?,?)",
        row -> REGISTER + row.text("field") + ":" + row.text("value"),
        source,
        RegisterField.BUSINESS_LINE.key(),
        RegisterField.LEGAL_ENTITY.key());
  }

  public static PersonCount count(Session session, String scope) throws SQLException {
    PersonCount count =
        session.first(
            "SELECT persons, exact, least, most FROM person_count WHERE scope = ?",
            row ->
                new PersonCount(
                    row.number("persons"),
                    row.flag("exact"),
                    row.number("least"),
                    row.number("most")),
            scope);
    return count == null ? new PersonCount(0, true) : count;
  }

  /** Of each jurisdiction in which there is a source; those nobody could locate have none. */
  public static Map<Jurisdiction, PersonCount> byJurisdiction(Session session) throws SQLException {
    Map<Jurisdiction, PersonCount> counts = new TreeMap<>();
    List<String> codes =
        session.list(
            "SELECT DISTINCT jurisdiction FROM source WHERE jurisdiction IS NOT NULL",
            row -> row.text("jurisdiction"));
    for (String code : codes) {
      counts.put(new Jurisdiction(code), count(session, JURISDICTION + code));
    }
    return counts;
  }

  /** Fills the tables of numbers and of copies. */
  void write() throws SQLException {
    Map<Long, int[]> ofSource = new HashMap<>();
    session.list(
        "SELECT no, verdict, jurisdiction FROM source ORDER BY no",
        row -> {
          List<String> names = new ArrayList<>();
          names.add(ALL);
          names.add(scope(Verdict.valueOf(row.text("verdict"))));
          names.add(scope(row.number("no")));
          String jurisdiction = row.optional("jurisdiction");
          if (jurisdiction != null) {
            names.add(JURISDICTION + jurisdiction);
          }
          names.addAll(register(row.number("no")));
          return ofSource.put(row.number("no"), names.stream().mapToInt(this::number).toArray());
        });
    List<HashSample> samples = people.samples();
    List<int[]> unions = people.sources().stream().map(ofSource::get).toList();
    Union union = new Union(samples, unions, scopes.size());
    int[] groups = people.sources().stream().mapToInt(Long::intValue).toArray();
    LikelySame alike = alike(IntStream.range(0, samples.size()).boxed().toList());
    Copies copies = copies(samples, people.counts(), groups, alike);
    Merge.run(
        samples,
        (hash, members, count) -> {
          union.visit(hash, members, count);
          copies.visit(hash, members, count);
        });
    PersonCount[] counts = people.counts(unions, union, scopes.size());
    // Also where nobody was seen in what was looked at.
    for (long source : people.unfinished().sampledSources()) {
      for (int scope : ofSource.getOrDefault(source, new int[0])) {
        counts[scope] = counts[scope].atLeast();
      }
    }
    for (Map.Entry<String, Integer> scope : scopes.entrySet()) {
      write(scope.getKey(), within(counts[number(ALL)], counts[scope.getValue()]));
    }
    CopyTable table = new CopyTable(session);
    table.write(CopyEntry.Kind.PEOPLE, copies, people.assets(), people.counts());
    writeWithin(table);
    writeSources(table, source -> counts[number(scope(source))]);
    table.writeContent(people.knownByAsset());
  }

  /** The same of the assets of each source. */
  private void writeWithin(CopyTable table) throws SQLException {
    Map<Long, List<Integer>> sources = new TreeMap<>();
    for (int set = 0; set < people.samples().size(); set++) {
      sources.computeIfAbsent(people.sources().get(set), fresh -> new ArrayList<>()).add(set);
    }
    for (List<Integer> of : sources.values()) {
      List<HashSample> samples = of.stream().map(people.samples()::get).toList();
      List<PersonCount> sizes = of.stream().map(people.counts()::get).toList();
      Copies copies = copies(samples, sizes, IntStream.range(0, of.size()).toArray(), alike(of));
      Merge.run(samples, copies);
      table.writeWithin(copies, of.stream().map(people.assets()::get).toList(), sizes);
    }
  }

  /** Who is likely the same in some sets. */
  private LikelySame alike(List<Integer> sets) {
    LikelySame alike = new LikelySame(people.strangers());
    for (int set : sets) {
      alike.add(people.samples().get(set), documents.get(set), people.named().get(set));
    }
    return alike;
  }

  /** The same of whole sources; two with people in one asset each were compared by these. */
  private void writeSources(CopyTable table, LongFunction<PersonCount> counts) throws SQLException {
    Map<Long, List<HashSample>> parts = new TreeMap<>();
    Map<Long, List<HashSample>> better = new TreeMap<>();
    Map<Long, List<HashSample>> others = new TreeMap<>();
    Map<Long, List<NamedPeople>> names = new TreeMap<>();
    for (int set = 0; set < people.samples().size(); set++) {
      long source = people.sources().get(set);
      parts.computeIfAbsent(source, fresh -> new ArrayList<>()).add(people.samples().get(set));
      List<HashSample> kinds = documents.get(set);
      better.computeIfAbsent(source, fresh -> new ArrayList<>()).add(kinds.getFirst());
      others.computeIfAbsent(source, fresh -> new ArrayList<>()).add(kinds.getLast());
      names.computeIfAbsent(source, fresh -> new ArrayList<>()).add(people.named().get(set));
    }
    List<Long> sources = List.copyOf(parts.keySet());
    List<HashSample> samples = parts.values().stream().map(HashSample::union).toList();
    int[] groups = IntStream.range(0, samples.size()).toArray();
    List<HashSample> firsts = better.values().stream().map(HashSample::union).toList();
    List<HashSample> seconds = others.values().stream().map(HashSample::union).toList();
    List<NamedPeople> named = names.values().stream().map(NamedPeople::union).toList();
    LikelySame alike = new LikelySame(people.strangers());
    for (int i = 0; i < samples.size(); i++) {
      alike.add(samples.get(i), List.of(firsts.get(i), seconds.get(i)), named.get(i));
    }
    List<PersonCount> sizes = sources.stream().map(counts::apply).toList();
    Copies copies = copies(samples, sizes, groups, alike);
    Merge.run(samples, copies);
    List<Integer> assets = parts.values().stream().map(List::size).toList();
    for (Copies.Pair pair : copies.pairs()) {
      if (assets.get(pair.smaller()) + assets.get(pair.larger()) > 2) {
        table.writeSources(pair, sources, sizes.get(pair.smaller()), sizes.get(pair.larger()));
      }
    }
  }

  private static Copies copies(
      List<HashSample> samples, List<PersonCount> sizes, int[] groups, LikelySame alike) {
    Copies copies = new Copies(samples, sizes, groups, alike, MIN_PEOPLE);
    Merge.run(alike.names(), copies.ofNames());
    return copies;
  }

  /** A part's count: no more are likely in it than in all, of whom more is known. */
  private static PersonCount within(PersonCount all, PersonCount part) {
    long persons = Math.max(part.least(), Math.min(part.persons(), all.persons()));
    return part.bounded() && all.bounded() && !part.exact()
        ? new PersonCount(persons, false, part.least(), part.most())
        : part;
  }

  private int number(String scope) {
    return scopes.computeIfAbsent(scope, fresh -> scopes.size());
  }

  private void write(String scope, PersonCount count) throws SQLException {
    session.update(
        "INSERT INTO person_count VALUES (?,?,?,?,?)",
        scope,
        count.persons(),
        count.exact() ? 1 : 0,
        count.least(),
        count.most());
  }
}
