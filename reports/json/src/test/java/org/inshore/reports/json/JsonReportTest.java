package org.inshore.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
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
    assertThat(document.get("violations")).hasSize((int) inventory.violations().count());
    assertThat(document.at("/totals/stateSecrets").asInt()).isEqualTo(2);
    assertThat(document.at("/schemaVersion").asString()).isEqualTo("3.0");
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
        Map.of(new Jurisdiction("HK"), new PersonCount(5, false, 4, 6));
    SampleInventory sample = SampleInventory.full();
    Inventory inventory =
        (Inventory)
            Proxy.newProxyInstance(
                Inventory.class.getClassLoader(),
                new Class<?>[] {Inventory.class},
                (_, method, arguments) ->
                    switch (method.getName()) {
                      case "copies" -> copies.stream();
                      case "personsByJurisdiction" -> persons;
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
    assertThat(document.at("/personsByJurisdiction/0/jurisdiction/code").asString())
        .isEqualTo("HK");
    assertThat(document.at("/personsByJurisdiction/0/persons/most").asLong()).isEqualTo(6);
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
