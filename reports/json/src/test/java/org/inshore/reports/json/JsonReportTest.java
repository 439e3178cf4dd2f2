package org.inshore.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.inshore.testkit.report.MemoryOutput;
import org.inshore.testkit.report.ReportFormatContract;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class JsonReportTest extends ReportFormatContract {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  protected ReportFormat format() {
    return new JsonReport();
  }

  @Override
  protected String shownText(String fileName, byte[] content) {
    return Texts.all(MAPPER.readTree(content));
  }

  @Override
  protected String partialMark(Locale locale) {
    return "partial=true";
  }

  @Override
  protected String shownName(String name) {
    String location = Location.of("s").append("path", name).toString();
    return location.substring(location.lastIndexOf(':') + 1);
  }

  @Test
  void fitsItsSchema() throws IOException {
    JsonNode schema = MAPPER.readTree(Files.readString(Path.of("inventory.schema.json")));
    for (SampleInventory inventory :
        new SampleInventory[] {
          SampleInventory.full(),
          SampleInventory.partial(),
          SampleInventory.clean(),
          SampleInventory.empty()
        }) {
      assertThat(new SchemaCheck(schema).problems(document(inventory))).isEmpty();
    }
  }

  @Test
  void schemaCheckSeesWhatDoesNotFit() throws IOException {
    JsonNode schema = MAPPER.readTree(Files.readString(Path.of("inventory.schema.json")));
    JsonNode document = document(SampleInventory.full());
    ((ObjectNode) document.get("run")).put("state", "HAPPY");
    ((ObjectNode) document.get("totals")).remove("assets");
    ((ObjectNode) document.at("/findings/0")).put("matches", "many");
    ((ObjectNode) document.at("/assets/0")).put("content", "x");
    assertThat(new SchemaCheck(schema).problems(document)).hasSize(4);
  }

  @Test
  void writesAllThereIs() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    JsonNode document = document(inventory);
    assertThat(document.get("findings")).hasSize((int) inventory.findings().count());
    assertThat(document.get("columns")).hasSize((int) inventory.columns().count());
    assertThat(document.get("assets")).hasSize((int) inventory.assets().count());
    assertThat(document.get("incidents")).hasSize((int) inventory.incidents().count());
    assertThat(
            document
                .get("incidents")
                .valueStream()
                .mapToInt(each -> each.get("grounds").size())
                .sum())
        .isEqualTo((int) inventory.violations().count());
    assertThat(document.at("/totals/stateSecrets").asInt()).isEqualTo(2);
    assertThat(document.at("/schemaVersion").asString()).isEqualTo("4.0");
    assertThat(document.at("/sources/0/residency/jurisdiction/label/zh").asString())
        .isEqualTo("新加坡");
    for (JsonNode asset : document.get("assets")) {
      String location = asset.get("location").asString();
      assertThat(Location.parse(location)).hasToString(location);
    }
  }

  @Test
  void copiesAndPeopleByJurisdictionFitTheSchema() throws IOException {
    Location bucket = Location.of("crm").append("path", "a.csv");
    Location table = Location.of("core-banking").append("table", "customers");
    Wording why = new Wording("数量较多", "it holds more");
    List<CopyEntry> copies =
        List.of(
            new CopyEntry(
                CopyEntry.Kind.PEOPLE, bucket, table, 1_000, 1_500, 987, 950, 1_000, table, why),
            new CopyEntry(CopyEntry.Kind.CONTENT, bucket, table, 4, 4, 3, 3, 3, null, why));
    Map<Jurisdiction, PersonCount> persons =
        Map.of(new Jurisdiction("SG"), new PersonCount(5, false, 4, 6));
    SampleInventory sample = SampleInventory.full();
    Inventory inventory =
        (Inventory)
            Proxy.newProxyInstance(
                Inventory.class.getClassLoader(),
                new Class<?>[] {Inventory.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "copies" -> copies.stream();
                      case "personsByJurisdiction" -> persons;
                      case "jurisdictions" ->
                          InvocationHandler.invokeDefault(proxy, method, arguments);
                      default -> method.invoke(sample, arguments);
                    });
    MemoryOutput output = new MemoryOutput();
    format().write(inventory, Locale.ENGLISH, output);
    JsonNode document = MAPPER.readTree(output.files().get("inventory.json"));
    JsonNode schema = MAPPER.readTree(Files.readString(Path.of("inventory.schema.json")));

    assertThat(new SchemaCheck(schema).problems(document)).isEmpty();
    assertThat(document.at("/copies/0/firstInSecond").asDouble()).isEqualTo(0.987);
    assertThat(document.at("/copies/0/likelySource").asString()).isEqualTo(table.toString());
    assertThat(document.at("/copies/1/likelySource").isNull()).isTrue();
    assertThat(document.at("/jurisdictions/0/jurisdiction/code").asString()).isEqualTo("SG");
    assertThat(document.at("/jurisdictions/0/figures/persons/most").asLong()).isEqualTo(6);
  }

  @Test
  void groupsLimitsAndPeopleOfAssetsFitTheSchema() throws IOException {
    Location folder = Location.of("crm").append("path", "a");
    PersonCount many = new PersonCount(1_200, false, 1_100, 1_300);
    IncidentGroup group =
        new IncidentGroup(
            IncidentGroup.By.FOLDER,
            "crm › a",
            folder,
            Verdict.OFFSHORE,
            Violation.Severity.HIGH,
            5,
            4,
            1,
            many,
            0.9999);
    IncidentGroup owner =
        new IncidentGroup(
            IncidentGroup.By.OWNER,
            "",
            null,
            Verdict.UNKNOWN,
            Violation.Severity.LOW,
            1,
            0,
            0,
            many,
            0.001);
    Wording text = new Wording("文", "text");
    Threshold threshold =
        new Threshold(
            "year-sum",
            new Jurisdiction("HK"),
            null,
            LocalDate.of(2026, 1, 1),
            List.of("run-1", "run-2"),
            many,
            many,
            10_000,
            true,
            false,
            Violation.Nature.VIOLATION,
            Violation.Severity.HIGH,
            text,
            List.of(text),
            text);
    SampleInventory sample = SampleInventory.full();
    Inventory inventory =
        (Inventory)
            Proxy.newProxyInstance(
                Inventory.class.getClassLoader(),
                new Class<?>[] {Inventory.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "groups" ->
                          arguments[0] == IncidentGroup.By.FOLDER
                              ? List.of(group)
                              : arguments[0] == IncidentGroup.By.OWNER ? List.of(owner) : List.of();
                      case "thresholds" -> List.of(threshold);
                      case "personsByAsset" -> Stream.of(new AssetPersons(folder, many));
                      default -> method.invoke(sample, arguments);
                    });
    MemoryOutput output = new MemoryOutput();
    format().write(inventory, Locale.ENGLISH, output);
    JsonNode document = MAPPER.readTree(output.files().get("inventory.json"));
    JsonNode schema = MAPPER.readTree(Files.readString(Path.of("inventory.schema.json")));

    assertThat(new SchemaCheck(schema).problems(document)).isEmpty();
    assertThat(document.get("groups")).hasSize(2);
    assertThat(document.at("/groups/0/share").asDouble()).isEqualTo(0.999);
    assertThat(document.at("/groups/1/share").asDouble()).isEqualTo(0.001);
    assertThat(document.at("/groups/1/place").isNull()).isTrue();
    assertThat(document.at("/thresholds/0/reached").asBoolean()).isFalse();
    assertThat(document.at("/personsByAsset/0/persons/most").asLong()).isEqualTo(1_300);
  }

  @Test
  void textsGivenByNumberAreThoseOfTheInventory() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    JsonNode document = document(inventory);
    JsonNode texts = document.get("texts");
    assertThat(texts).isNotEmpty();
    List<AssetEntry> assets = inventory.assets().toList();
    for (int i = 0; i < assets.size(); i++) {
      JsonNode asset = document.get("assets").get(i);
      Wording openTo = assets.get(i).openTo();
      assertThat(asset.has("openTo")).isEqualTo(openTo != null);
      if (openTo != null) {
        assertThat(text(asset.get("openTo"), texts)).isEqualTo(openTo);
      }
      JsonNode outcome = asset.get("outcome");
      switch (assets.get(i).outcome()) {
        case Outcome.Scanned scanned ->
            assertThat(outcome.path("notes").valueStream().map(each -> text(each, texts)))
                .containsExactlyElementsOf(scanned.notes());
        case Outcome.Incomplete incomplete ->
            assertThat(text(outcome.get("reason"), texts)).isEqualTo(incomplete.reason());
        case Outcome.Skipped skipped ->
            assertThat(text(outcome.get("reason"), texts)).isEqualTo(skipped.reason());
        case Outcome.Failed failed ->
            assertThat(text(outcome.get("reason"), texts)).isEqualTo(failed.reason());
      }
    }
    List<Violation> violations =
        inventory.incidents().flatMap(each -> each.grounds().stream()).toList();
    List<JsonNode> grounds =
        document
            .get("incidents")
            .valueStream()
            .flatMap(each -> each.get("grounds").valueStream())
            .toList();
    assertThat(grounds).hasSameSizeAs(violations);
    for (int i = 0; i < violations.size(); i++) {
      JsonNode violation = grounds.get(i);
      assertThat(text(violation.get("title"), texts)).isEqualTo(violations.get(i).title());
      assertThat(text(violation.get("remedy"), texts)).isEqualTo(violations.get(i).remedy());
      assertThat(violation.get("basis").valueStream().map(each -> text(each, texts)))
          .containsExactlyElementsOf(violations.get(i).basis());
    }
  }

  @Test
  void textsWithoutEndDoNotKeepThoseOfManyOutOfTheDictionary() throws IOException {
    Wording common = new Wording("常见", "common");
    SampleInventory sample = SampleInventory.clean();
    Inventory inventory =
        (Inventory)
            Proxy.newProxyInstance(
                Inventory.class.getClassLoader(),
                new Class<?>[] {Inventory.class},
                (_, method, arguments) ->
                    method.getName().equals("assets")
                        ? IntStream.range(0, 25_000)
                            .mapToObj(i -> skipped(i, i < 22_000 ? Wording.same("" + i) : common))
                        : method.invoke(sample, arguments));
    MemoryOutput output = new MemoryOutput();
    format().write(inventory, Locale.ENGLISH, output);
    JsonNode document = MAPPER.readTree(output.files().get("inventory.json"));
    assertThat(document.at("/texts")).hasSize(1);
    assertThat(document.at("/assets/21999/outcome/reason/en").asString()).isEqualTo("21999");
    assertThat(document.at("/assets/22000/outcome/reason/en").asString()).isEqualTo("common");
    assertThat(document.at("/assets/24999/outcome/reason").isNumber()).isTrue();
    assertThat(text(document.at("/assets/24999/outcome/reason"), document.get("texts")))
        .isEqualTo(common);
  }

  private static AssetEntry skipped(int number, Wording reason) {
    return new AssetEntry(
        Location.of("s").append("path", "" + number),
        "file",
        1,
        null,
        null,
        new Outcome.Skipped(reason),
        null);
  }

  private static Wording text(JsonNode node, JsonNode texts) {
    JsonNode text = node.isNumber() ? texts.get(node.asInt()) : node;
    return new Wording(text.get("zh").asString(), text.get("en").asString());
  }

  @Test
  void isTheSameInBothLanguages() throws IOException {
    assertThat(write(SampleInventory.full(), Locale.ENGLISH).get("inventory.json"))
        .isEqualTo(write(SampleInventory.full(), Locale.CHINA).get("inventory.json"));
  }

  private JsonNode document(SampleInventory inventory) throws IOException {
    return MAPPER.readTree(write(inventory, Locale.ENGLISH).get("inventory.json"));
  }
}
