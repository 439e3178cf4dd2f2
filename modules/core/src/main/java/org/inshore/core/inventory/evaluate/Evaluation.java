package org.inshore.core.inventory.evaluate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.inventory.table.RuleText;
import org.inshore.core.inventory.table.copy.FlowTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.ClearNames;
import org.inshore.core.policy.Examination;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.condition.Circumstances;
import org.inshore.core.policy.condition.ExportNeed;
import org.inshore.core.policy.condition.Provision;
import org.inshore.core.policy.condition.Situation;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/** Works out violations and numbers of people from what a scan found; asset by asset. */
public final class Evaluation {
  private static final PersonCount NOBODY = new PersonCount(0, true);

  private final Session session;
  private final Policy policy;
  private final Map<String, RuleInfo> rules = new HashMap<>();
  private final Map<Long, SourceEntry> sources;
  private final Map<RuleText, Integer> rulings = new HashMap<>();
  private final Map<Long, PersonCount> persons = new HashMap<>();
  private final List<FlowEntry> flows;
  private final UnaryOperator<Location> clear;
  private final Map<Long, Long> certain = new HashMap<>();
  private final Map<String, ExportNeed> needs = new HashMap<>();
  private ExportNeed all = ExportNeed.NOT_COUNTED;
  private final RunInfo run;
  private final LocalDate asOf;
  private final LocalDate found;

  /**
   * Judges what a run found by the law of the day that its information names.
   *
   * @param sealer opens names that exemptions may name in clear; null if it is not at hand
   */
  public Evaluation(Session session, Policy policy, RunInfo run, @Nullable Sealer sealer)
      throws SQLException {
    this.session = session;
    this.clear =
        sealer == null
            ? UnaryOperator.identity()
            : new ClearNames(NameTable.of(session), sealer, true)::clear;
    this.policy = policy;
    this.run = run;
    this.asOf = Incident.day(run);
    this.found = MainlandTime.day(run.started());
    for (RuleInfo rule : Catalogue.rules(session)) {
      rules.put(rule.id(), rule);
    }
    this.sources = Catalogue.sources(session);
    this.flows = FlowTable.all(session);
  }

  /** Fills the tables of {@code evaluation.sql}, which must be empty. */
  public void run() throws SQLException {
    People people = People.read(session);
    for (int i = 0; i < people.assets().size(); i++) {
      persons.put(people.assets().get(i), people.counts().get(i));
    }
    new PersonFigures(session, people).write();
    ScenePlaces abroad = ScenePlaces.find(session, policy.scenes(), sources, flows, clear, asOf);
    abroad.write(session);
    AbroadPeople.write(session, people, PersonLimits.STANDARD, abroad);
    needs();
    WholePlaces places = new WholePlaces();
    examine(places::add);
    places.count(people);
    examine((source, asset, examination) -> conclude(people, places, source, asset, examination));
    new IncidentFigures(session, people, id -> false).write();
  }

  /** What lawful bases of export must meet, by the people of each scene and of the year's sum. */
  private void needs() throws SQLException {
    List<YearSum> sums = YearSums.read(session, run);
    if (sums.isEmpty()) {
      return;
    }
    Set<ExportBasis.Path> sufficient = policy.sufficient(sums.getFirst(), asOf);
    all = new ExportNeed(sufficient, 0);
    for (SceneSum scene : SceneSums.read(session, run, policy, sources.values(), asOf)) {
      needs.put(
          scene.scene().id(),
          new ExportNeed(
              sufficient, scene.people().least(), scene.sensitive().least(), scene.fileBytes()));
    }
  }

  private Provision provision(@Nullable ExportScene scene) {
    return scene == null
        ? Provision.NONE
        : new Provision(scene, needs.getOrDefault(scene.id(), all));
  }

  /** What follows of an asset from the scenes that it and its flows are in. */
  private Circumstances circumstances(SourceEntry source, Location place, List<FlowEntry> of) {
    DataSource own = source.source();
    return new Circumstances(
        provision(policy.scenes().stored(own, place, clear.apply(place), asOf)),
        of.stream().map(flow -> provision(policy.scenes().of(own, flow.flow(), asOf))).toList(),
        own);
  }

  /** Takes what was found in an asset. */
  @FunctionalInterface
  private interface Examined {
    void take(long source, long asset, Examination examination) throws SQLException;
  }

  private void examine(Examined examined) throws SQLException {
    // A finding's confidence is a mean: many weak matches must not hide a strong one among them.
    String sql =
        "SELECT f.asset_id, f.rule, f.subject, f.matches, f.highest, a.location,"
            + " a.source_no, a.modified, a.readers, a.open_to_zh, a.open_to_en, f.confidence"
            + " FROM finding f JOIN asset a ON a.id = f.asset_id ORDER BY f.asset_id";
    try (PreparedStatement statement = session.prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      long asset = -1;
      long source = -1;
      @Nullable Examination examination = null;
      while (rows.next()) {
        if (row.number("asset_id") != asset || examination == null) {
          take(examined, source, asset, examination);
          asset = row.number("asset_id");
          source = row.number("source_no");
          examination = begin(row);
        }
        examination.finding(
            rule(row.text("rule"), row.text("subject")),
            row.number("matches"),
            row.real("highest"),
            row.real("confidence"));
      }
      take(examined, source, asset, examination);
    }
  }

  private static void take(
      Examined examined, long source, long asset, @Nullable Examination examination)
      throws SQLException {
    if (examination != null && examination.suspicious()) {
      examined.take(source, asset, examination);
    }
  }

  /** What the policy says of an asset with state-secret markings; writes nothing. */
  public List<Violation> judge(MarkedAsset marked) throws SQLException {
    Examination examination =
        session.first(
            "SELECT 0, 0, 0, 0, 0, location, source_no, modified, readers, open_to_zh,"
                + " open_to_en FROM asset WHERE location = ?",
            this::begin,
            marked.asset().toString());
    if (examination == null) {
      return List.of();
    }
    for (Finding finding : marked.findings()) {
      examination.finding(
          rule(finding.rule(), finding.subject().name()),
          finding.matches(),
          finding.highest(),
          finding.confidence());
    }
    return examination.suspicious() ? examination.violations(NOBODY) : List.of();
  }

  private Examination begin(Row row) throws SQLException {
    Location place = row.location("location");
    SourceEntry source = sources.get(row.number("source_no"));
    if (source == null) {
      throw new IllegalArgumentException("asset without a source");
    }
    List<FlowEntry> own =
        flows.stream().filter(flow -> ScenePlaces.touches(flow.flow().place(), place)).toList();
    return policy.examine(
        new Situation(
            place,
            source.residency(),
            source.source().declared(),
            row.optional("readers") == null
                ? null
                : new Readers(Readers.Kind.valueOf(row.text("readers")), row.wording("open_to")),
            row.instant("modified"),
            own,
            asOf,
            found,
            circumstances(source, place, own).of(certain(row.number("source_no")))),
        clear.apply(place));
  }

  /** How many people are in a source for certain. */
  private long certain(long source) throws SQLException {
    Long known = certain.get(source);
    if (known == null) {
      known = PersonFigures.count(session, PersonFigures.scope(source)).least();
      certain.put(source, known);
    }
    return known;
  }

  /** The rule of a finding; one that is not in the catalogue is judged without its classes. */
  private RuleInfo rule(String id, String subject) {
    return rules.computeIfAbsent(
        id,
        unknown ->
            new RuleInfo(
                unknown,
                "",
                Wording.same(unknown),
                Subject.valueOf(subject),
                List.of(),
                List.of()));
  }

  private void conclude(
      People people, WholePlaces places, long source, long asset, Examination examination)
      throws SQLException {
    PersonCount known = persons.get(asset);
    PersonCount count = known == null ? people.nobody(asset) : known;
    for (Violation violation : examination.violations(count, places.of(source))) {
      insert(asset, violation);
    }
    for (Map.Entry<String, String> named : examination.named().entrySet()) {
      session.update("INSERT INTO named_within VALUES (?,?)", named.getKey(), named.getValue());
    }
  }

  private void insert(long asset, Violation violation) throws SQLException {
    Exemption exemption = violation.exemption();
    List<@Nullable Object> values = new ArrayList<>(violation.rules());
    Collections.addAll(
        values,
        violation.id(),
        number(RuleText.of(violation)),
        violation.severity().name(),
        asset,
        violation.matches(),
        violation.persons().persons(),
        violation.persons().exact() ? 1 : 0,
        violation.persons().least(),
        violation.persons().most(),
        violation.due() == null ? null : violation.due().toString(),
        exemption == null ? null : exemption.grantedBy(),
        exemption == null ? null : exemption.until().toString(),
        exemption == null ? null : exemption.reason());
    session.update(
        "INSERT INTO violation (rules, id, ruling, severity, asset_id, matches, persons,"
            + " persons_exact, persons_least, persons_most, due, granted_by, exempt_until,"
            + " exempt_reason) VALUES (json_array("
            + String.join(",", Collections.nCopies(violation.rules().size(), "?"))
            + "),?,?,?,?,?,?,?,?,?,?,?,?,?)",
        values.toArray());
  }

  private int number(RuleText ruling) throws SQLException {
    Integer known = rulings.get(ruling);
    if (known == null) {
      known = rulings.size() + 1;
      rulings.put(ruling, known);
      ruling.insert(session, known);
    }
    return known;
  }
}
