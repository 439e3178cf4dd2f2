package org.inshore.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.integrity.Verification;
import org.inshore.spi.inventory.audit.DutyAnswer;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * Record of an audit, a file beside the inventory: what was declared and what the contract says.
 * Whether data may go follows from both.
 *
 * @param outsourcer who would receive the data
 * @param purpose what for; empty if that is not declared
 * @param jurisdiction where it keeps them; null if that is not declared
 * @param place the same in words; empty if it is not declared
 * @param foreign whether it is a foreign or foreign-funded body
 * @param number of the registered contract; empty if none is
 * @param start its first day
 * @param end its last day
 * @param needs kinds of data or columns that it needs
 * @param contract name of the contract's file
 * @param sha256 hash of the contract's file
 * @param named whether the contract names the outsourcer
 * @param unread parts of the contract that could not be read
 * @param duties what it says
 * @param laws rules by id, as they are named on the day
 * @param thresholds limits that the transfer would reach with what went before
 * @param scope what it would receive or reach
 * @param approved what may be at the outsourcer's later
 */
public record AuditRecord(
    String outsourcer,
    String purpose,
    @Nullable Jurisdiction jurisdiction,
    String place,
    boolean foreign,
    String number,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    List<String> needs,
    String contract,
    String sha256,
    boolean named,
    List<Wording> unread,
    List<DutyAnswer> duties,
    Map<String, Wording> laws,
    List<Wording> thresholds,
    List<Wording> scope,
    Approved approved) {

  /** The file's name. */
  public static final String FILE = Verification.AUDIT;

  /** Copies the collections. */
  public AuditRecord {
    needs = List.copyOf(needs);
    unread = List.copyOf(unread);
    duties = List.copyOf(duties);
    laws = Map.copyOf(laws);
    thresholds = List.copyOf(thresholds);
    scope = List.copyOf(scope);
  }

  /**
   * Data that may be at the outsourcer's once the verdict's steps are done.
   *
   * @param audit id of the audit's scan
   * @param kinds ids of the rules whose data may be there
   * @param persons of so many people at most
   */
  public record Approved(String audit, List<String> kinds, long persons) {

    /** Copies the list. */
    public Approved {
      kinds = List.copyOf(kinds);
    }
  }

  /** The same with limits that are reached, and what may go. */
  public AuditRecord reaching(List<Wording> limits, Approved goes) {
    return new AuditRecord(
        outsourcer,
        purpose,
        jurisdiction,
        place,
        foreign,
        number,
        start,
        end,
        needs,
        contract,
        sha256,
        named,
        unread,
        duties,
        laws,
        limits,
        scope,
        goes);
  }

  /** Writes the file into an output folder and returns it. */
  public Path write(Path folder) throws IOException {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("outsourcer", outsourcer);
    root.put("purpose", purpose);
    root.put("jurisdiction", jurisdiction == null ? null : jurisdiction.code());
    root.put("place", place);
    root.put("foreign", foreign);
    root.put("number", number);
    root.put("start", start);
    root.put("end", end);
    root.put("needs", needs);
    root.put("contract", contract);
    root.put("sha256", sha256);
    root.put("named", named);
    root.put("unread", unread);
    root.put("duties", duties.stream().map(AuditRecord::duty).toList());
    root.put("laws", laws);
    root.put("thresholds", thresholds);
    root.put("scope", scope);
    root.put("audit", approved.audit());
    root.put("kinds", approved.kinds());
    root.put("persons", approved.persons());
    Path file = folder.resolve(FILE);
    AtomicFile.write(file, Json.of(root).getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private static Map<String, Object> duty(DutyAnswer answer) {
    Map<String, Object> duty = new LinkedHashMap<>();
    duty.put("id", answer.id());
    duty.put("name", answer.name());
    duty.put("asks", answer.asks());
    duty.put("required", answer.required());
    duty.put("state", answer.state().name());
    duty.put("clauses", answer.places().stream().map(DutyAnswer.Place::clause).toList());
    duty.put("pages", answer.places().stream().map(each -> String.valueOf(each.page())).toList());
    duty.put("basis", answer.basis());
    return duty;
  }

  /**
   * Reads the record of an output folder; null if it has none.
   *
   * @throws AuditException if it is damaged
   */
  public static @Nullable AuditRecord read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    YamlValue<AuditException> root =
        YamlValue.read(file.toString(), Files.readString(file), FILE, FAULTS);
    List<DutyAnswer> duties = new ArrayList<>();
    for (YamlValue<AuditException> each : root.required("duties").items()) {
      duties.add(answer(each));
    }
    Map<String, Wording> laws = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue<AuditException>> law :
        root.required("laws").entries().entrySet()) {
      laws.put(law.getKey(), law.getValue().wording());
    }
    String jurisdiction = root.required("jurisdiction").scalar();
    return new AuditRecord(
        root.required("outsourcer").scalar(),
        root.required("purpose").scalar(),
        jurisdiction.isEmpty() ? null : new Jurisdiction(jurisdiction),
        root.required("place").scalar(),
        root.required("foreign").flag(),
        root.required("number").scalar(),
        day(root.required("start")),
        day(root.required("end")),
        root.required("needs").texts(),
        root.required("contract").scalar(),
        root.required("sha256").scalar(),
        root.required("named").flag(),
        wordings(root.required("unread")),
        duties,
        laws,
        wordings(root.required("thresholds")),
        wordings(root.required("scope")),
        new Approved(
            root.required("audit").scalar(),
            root.required("kinds").texts(),
            root.required("persons").count()));
  }

  private static DutyAnswer answer(YamlValue<AuditException> duty) throws AuditException {
    List<String> clauses = duty.required("clauses").texts();
    List<String> pages = duty.required("pages").texts();
    List<DutyAnswer.Place> places = new ArrayList<>();
    for (int i = 0; i < Math.min(clauses.size(), pages.size()); i++) {
      places.add(new DutyAnswer.Place(clauses.get(i), Integer.parseInt(pages.get(i))));
    }
    return new DutyAnswer(
        duty.required("id").text(),
        duty.required("name").wording(),
        duty.required("asks").wording(),
        duty.required("required").flag(),
        DutyAnswer.State.valueOf(duty.required("state").text()),
        places,
        wordings(duty.required("basis")));
  }

  private static @Nullable LocalDate day(YamlValue<AuditException> value) throws AuditException {
    return value.scalar().isEmpty() ? null : value.date();
  }

  private static List<Wording> wordings(YamlValue<AuditException> list) throws AuditException {
    List<Wording> wordings = new ArrayList<>();
    for (YamlValue<AuditException> each : list.items()) {
      wordings.add(each.wording());
    }
    return wordings;
  }

  private static final YamlFaults<AuditException> FAULTS =
      new YamlFaults<>() {
        @Override
        public AuditException fault(String file, int line, Wording problem) {
          return AuditException.of("record", file, problem);
        }

        @Override
        public AuditException fault(
            YamlValue<AuditException> value, int line, String message, Object... arguments) {
          return fault(value.file(), line, AuditException.MESSAGES.wording(message, arguments));
        }
      };
}
