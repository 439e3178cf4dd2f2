package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.scene.ExportScenes;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Wildcard;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.inshore.spi.source.scene.SceneScope;

/** The export scenes that a scan was given. */
public final class SceneTable {
  private SceneTable() {}

  static void write(Session session, ExportScenes scenes) throws SQLException {
    int number = 0;
    for (ExportScene scene : scenes.kept()) {
      for (Map.Entry<SceneField, String> field : scene.fields().entrySet()) {
        session.update(
            "INSERT INTO scene VALUES (?,?,?,?)",
            scene.id(),
            number,
            field.getKey().key(),
            field.getValue());
      }
      int ordinal = 0;
      for (SceneScope scope : scene.scopes()) {
        Wildcard assets = scope.assets();
        Wildcard to = scope.to();
        session.update(
            "INSERT INTO scene_scope VALUES (?,?,?,?,?,?)",
            scene.id(),
            ordinal++,
            scope.source(),
            assets == null ? null : assets.text(),
            to == null ? null : to.text(),
            scope.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
      }
      number++;
    }
  }

  /** The scenes as they are kept: names in what they cover are masked. */
  public static ExportScenes read(Session session) throws SQLException {
    Map<String, Map<SceneField, String>> fields = new LinkedHashMap<>();
    session.list(
        "SELECT id, field, value FROM scene ORDER BY ordinal",
        row -> {
          Map<SceneField, String> of =
              fields.computeIfAbsent(row.text("id"), id -> new EnumMap<>(SceneField.class));
          String value = row.text("value");
          SceneField.of(row.text("field")).ifPresent(field -> of.put(field, value));
          return of;
        });
    List<ExportScene> scenes = new ArrayList<>();
    for (Map.Entry<String, Map<SceneField, String>> scene : fields.entrySet()) {
      scenes.add(
          new ExportScene(scene.getKey(), scene.getValue(), scopes(session, scene.getKey())));
    }
    return new ExportScenes(scenes);
  }

  private static List<SceneScope> scopes(Session session, String scene) throws SQLException {
    return session.list(
        "SELECT source, assets, far, kinds FROM scene_scope WHERE scene = ? ORDER BY ordinal",
        row -> {
          String assets = row.optional("assets");
          String far = row.optional("far");
          Set<Flow.Kind> kinds = EnumSet.noneOf(Flow.Kind.class);
          Arrays.stream(row.text("kinds").split(" ", -1))
              .filter(kind -> !kind.isEmpty())
              .forEach(kind -> kinds.add(Flow.Kind.valueOf(kind)));
          return new SceneScope(
              row.text("source"),
              assets == null ? null : new Wildcard(assets),
              far == null ? null : new Wildcard(far),
              kinds);
        },
        scene);
  }
}
