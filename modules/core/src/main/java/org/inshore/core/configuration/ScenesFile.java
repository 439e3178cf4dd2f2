package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.inshore.spi.source.scene.SceneScope;
import org.jspecify.annotations.Nullable;

/** The form of the register of export scenes; a component's name is its key. */
record ScenesFile(List<Scene> scenes) {
  /** One scene, see {@link SceneField}. */
  record Scene(
      String id,
      @Nullable String name,
      @Nullable String purpose,
      @Nullable String necessity,
      @Nullable Recipient recipient,
      @Nullable String link,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable String path,
      @Nullable String exemption,
      @Nullable String filing,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable Approved approved,
      List<String> classes,
      @Nullable String consentEvidence,
      @Nullable String impactAssessment,
      List<String> sources,
      List<String> assets,
      List<Outflow> flows) {}

  /** Recipient of the content. */
  record Recipient(
      @Nullable String name,
      @Nullable Jurisdiction country,
      @Nullable String contact,
      @Nullable String onwardTransfer,
      @Nullable String retention) {}

  /** Amounts that the authority approved. */
  record Approved(@Nullable String persons, @Nullable String sensitive, @Nullable String volume) {}

  /** Flows out of a source. */
  record Outflow(String source, String to, List<String> kinds) {}

  /**
   * Reads a register.
   *
   * @param sources what is scanned; a scene may name no other source
   * @throws ScanException with {@code CONFIGURATION}, naming file, line and remedy
   */
  static List<ExportScene> read(Path file, List<ConfiguredSource> sources) throws ScanException {
    Settings settings = ConfigurationText.settings(file);
    List<Scene> given = settings.bind(ScenesFile.class).scenes();
    if (given.isEmpty()) {
      throw ConfigurationText.wrong("scene-none", file.toString());
    }
    List<ExportScene> scenes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Scene scene : given) {
      String at = "scenes[" + scenes.size() + "]";
      Checked checked = new Checked(settings, at, scene);
      if (!scene.id().matches("[a-z0-9]+(-[a-z0-9]+)*") || !ids.add(scene.id())) {
        throw checked.wrong("id", "scene-id", scene.id());
      }
      ExportScene read = new ExportScene(scene.id(), checked.fields(), checked.scopes(sources));
      for (int i = 0; i < scenes.size(); i++) {
        checked.mustNotOverlap(read, scenes.get(i), settings.where("scenes[" + i + "]"));
      }
      scenes.add(read);
    }
    return List.copyOf(scenes);
  }

  /** One scene that is checked, with where it stands. */
  private record Checked(Settings settings, String at, Scene scene) {

    ScanException wrong(String key, String message, Object... arguments) {
      Object[] all = new Object[arguments.length + 1];
      Wording where = settings.where(key.isEmpty() ? at : at + "." + key);
      all[0] = where;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      return ConfigurationText.wrong(message, all);
    }

    Map<SceneField, String> fields() throws ScanException {
      EnumMap<SceneField, String> fields = new EnumMap<>(SceneField.class);
      Recipient recipient = scene.recipient();
      put(fields, SceneField.NAME, scene.name());
      put(fields, SceneField.PURPOSE, scene.purpose());
      put(fields, SceneField.NECESSITY, scene.necessity());
      if (recipient != null) {
        Jurisdiction country = recipient.country();
        put(fields, SceneField.RECIPIENT, recipient.name());
        put(fields, SceneField.COUNTRY, country == null ? null : country.code());
        put(fields, SceneField.CONTACT, recipient.contact());
        put(fields, SceneField.ONWARD_TRANSFER, recipient.onwardTransfer());
        put(fields, SceneField.RETENTION, recipient.retention());
      }
      put(fields, SceneField.LINK, scene.link());
      put(fields, SceneField.FROM, scene.from());
      put(fields, SceneField.UNTIL, scene.until());
      put(fields, SceneField.PATH, scene.path());
      put(fields, SceneField.EXEMPTION, scene.exemption());
      put(fields, SceneField.FILING, scene.filing());
      put(fields, SceneField.VALID_FROM, scene.validFrom());
      put(fields, SceneField.VALID_UNTIL, scene.validUntil());
      Approved approved = scene.approved();
      if (approved != null) {
        put(fields, SceneField.PERSONS, approved.persons());
        put(fields, SceneField.SENSITIVE, approved.sensitive());
        put(fields, SceneField.VOLUME, bytes(approved.volume()));
      }
      if (!scene.classes().isEmpty()) {
        put(fields, SceneField.CLASSES, String.join(", ", scene.classes()));
      }
      put(fields, SceneField.CONSENT_EVIDENCE, scene.consentEvidence());
      put(fields, SceneField.IMPACT_ASSESSMENT, scene.impactAssessment());
      check(fields);
      return fields;
    }

    private static void put(
        Map<SceneField, String> fields, SceneField field, @Nullable Object value) {
      if (value != null && !value.toString().isBlank()) {
        fields.put(field, value.toString().strip());
      }
    }

    private @Nullable String bytes(@Nullable String size) throws ScanException {
      try {
        return size == null ? null : String.valueOf(ByteSize.parse("volume", size));
      } catch (IllegalArgumentException e) {
        throw wrong(
            "approved.volume", "scene-value", "volume", "500MB, 20GB", String.valueOf(size));
      }
    }

    private void check(Map<SceneField, String> fields) throws ScanException {
      Recipient recipient = scene.recipient();
      if (recipient == null || !fields.containsKey(SceneField.RECIPIENT)) {
        throw wrong(recipient == null ? "" : "recipient", "scene-recipient", scene.id());
      }
      Jurisdiction country = recipient.country();
      if (country == null || !country.isOffshore()) {
        throw wrong(
            "recipient",
            country == null ? "scene-country" : "scene-onshore",
            scene.id(),
            fields.get(SceneField.RECIPIENT));
      }
      for (SceneField field : List.of(SceneField.NAME, SceneField.PURPOSE)) {
        if (!fields.containsKey(field)) {
          throw wrong("", "scene-blank", scene.id(), field.label(), field.key());
        }
      }
      String sensitive = fields.get(SceneField.SENSITIVE);
      if (sensitive != null && !sensitive.matches("[0-9]{1,15}")) {
        throw wrong("approved.sensitive", "scene-value", "sensitive", "1000", sensitive);
      }
      LocalDate from = scene.from();
      LocalDate until = scene.until();
      if (from != null && until != null && until.isBefore(from)) {
        throw wrong("until", "scene-order", scene.id(), "until", until, "from", from);
      }
      LocalDate validFrom = scene.validFrom();
      LocalDate validUntil = scene.validUntil();
      if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
        throw wrong(
            "valid-until",
            "scene-order",
            scene.id(),
            "valid-until",
            validUntil,
            "valid-from",
            validFrom);
      }
      ExportScene given = new ExportScene("checked", fields, List.of());
      ExportBasis basis = basis(given, fields);
      LocalDate first = given.firstDay();
      LocalDate last = given.lastDay();
      if (first != null && last != null && last.isBefore(first)) {
        throw wrong("", "scene-days", scene.id(), first.toString(), last.toString());
      }
      if (basis != null && basis.path().isFiled() && basis.filing() == null) {
        throw wrong("path", "scene-filing", basis.path().label());
      }
      boolean exempt = basis != null && basis.path() == ExportBasis.Path.EXEMPT;
      if (exempt != fields.containsKey(SceneField.EXEMPTION)) {
        throw wrong(exempt ? "path" : "exemption", "scene-exemption");
      }
    }

    private @Nullable ExportBasis basis(ExportScene scene, Map<SceneField, String> fields)
        throws ScanException {
      try {
        return scene.basis();
      } catch (ExportBasis.WrongFieldException e) {
        boolean pathless =
            e.field() == RegisterField.EXPORT_PATH && scene.field(SceneField.PATH) == null;
        String key = e.field().key().replace("export-", "");
        String inner = key.equals("persons") ? "approved.persons" : key;
        String given = SceneField.of(key).map(fields::get).orElse(null);
        throw wrong(
            pathless ? "" : inner,
            pathless ? "scene-path" : "scene-value",
            key,
            e.expected(),
            String.valueOf(given));
      }
    }

    List<SceneScope> scopes(List<ConfiguredSource> sources) throws ScanException {
      List<SceneScope> scopes = new ArrayList<>();
      for (int i = 0; i < scene.sources().size(); i++) {
        scopes.add(SceneScope.ofSource(scene.sources().get(i)));
        known(scopes.getLast(), "sources[" + i + "]", sources);
      }
      for (int i = 0; i < scene.assets().size(); i++) {
        scopes.add(SceneScope.ofAssets(scene.assets().get(i)));
        known(scopes.getLast(), "assets[" + i + "]", sources);
      }
      for (int i = 0; i < scene.flows().size(); i++) {
        Outflow flow = scene.flows().get(i);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String kind : flow.kinds()) {
          kinds.add(kind("flows[" + i + "].kinds", kind));
        }
        scopes.add(
            SceneScope.ofFlows(
                flow.source(), flow.to(), kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds));
        known(scopes.getLast(), "flows[" + i + "].source", sources);
      }
      if (scopes.isEmpty()) {
        throw wrong("", "scene-empty");
      }
      return scopes;
    }

    private Kind kind(String key, String text) throws ScanException {
      for (Kind kind : Kind.values()) {
        if (key(kind).equals(text)) {
          return kind;
        }
      }
      String known =
          EnumSet.allOf(Kind.class).stream().map(Checked::key).collect(Collectors.joining(" | "));
      throw wrong(key, "scene-value", "kinds", known, text);
    }

    private static String key(Kind kind) {
      return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private void known(SceneScope scope, String key, List<ConfiguredSource> sources)
        throws ScanException {
      ConfiguredSource source =
          sources.stream()
              .filter(each -> each.id().equals(scope.source()))
              .findFirst()
              .orElse(null);
      if (source == null) {
        String known = sources.stream().map(ConfiguredSource::id).collect(Collectors.joining(", "));
        throw wrong(key, "scene-source", scope.source(), known);
      }
      if (source.declared().register().containsKey(RegisterField.EXPORT_PATH)) {
        throw wrong(key, "scene-register", scope.source());
      }
    }

    /** What is in two scenes at once would be counted and judged twice. */
    void mustNotOverlap(ExportScene read, ExportScene other, Wording where) throws ScanException {
      boolean before = ends(read.lastDay(), other.firstDay());
      boolean after = ends(other.lastDay(), read.firstDay());
      if (before || after) {
        return;
      }
      for (SceneScope scope : read.scopes()) {
        for (SceneScope theirs : other.scopes()) {
          if (scope.overlaps(theirs)) {
            throw wrong(
                "", "scene-overlap", scope.toString(), other.id(), where, theirs.toString());
          }
        }
      }
    }

    private static boolean ends(@Nullable LocalDate last, @Nullable LocalDate first) {
      return last != null && first != null && last.isBefore(first);
    }
  }
}
