package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.scene.ExportScenes;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * Provision abroad of each asset with people or findings: by being stored there, or by a flow, with
 * the export scene that it belongs to. What can be read from abroad counts as provided; a flow that
 * is in no scene is listed, but only what is declared or stored abroad is counted in the year's
 * sum.
 */
public final class ScenePlaces {
  private static final String WITH_PEOPLE =
      "SELECT id, source_no, location FROM asset_entry WHERE id IN (SELECT asset_id FROM finding"
          + " UNION SELECT asset_id FROM person_batch UNION SELECT asset_id FROM person_sketch"
          + " UNION SELECT asset_id FROM person_doubtful"
          + " UNION SELECT asset_id FROM person_doubt WHERE more > 0 UNION SELECT id FROM asset_entry"
          + " WHERE outcome = 'INCOMPLETE' AND category = 'SAMPLED') ORDER BY id";

  private final ExportScenes scenes;
  private final List<FlowEntry> flows;
  private final UnaryOperator<Location> clear;
  private final LocalDate day;
  private final Map<Long, List<Provided>> places = new LinkedHashMap<>();

  private ScenePlaces(
      ExportScenes scenes, List<FlowEntry> flows, UnaryOperator<Location> clear, LocalDate day) {
    this.scenes = scenes;
    this.flows = flows;
    this.clear = clear;
    this.day = day;
  }

  /**
   * One provision of an asset.
   *
   * @param flow number of the flow; null if it is stored abroad
   */
  private record Provided(AbroadSet.Key key, @Nullable Integer flow) {
    boolean counted() {
      return flow == null || !key.scene().isEmpty();
    }
  }

  /**
   * Finds what is provided abroad.
   *
   * @param clear opens masked names as far as that can be done
   * @param day on which a declared exemption must be in force
   */
  public static ScenePlaces find(
      Session session,
      ExportScenes scenes,
      Map<Long, SourceEntry> sources,
      List<FlowEntry> flows,
      UnaryOperator<Location> clear,
      LocalDate day)
      throws SQLException {
    ScenePlaces places = new ScenePlaces(scenes, flows, clear, day);
    session.each(
        WITH_PEOPLE,
        row -> {
          SourceEntry source = sources.get(row.number("source_no"));
          if (source != null) {
            places.add(row.number("id"), source, row.location("location"));
          }
        });
    return places;
  }

  private void add(long asset, SourceEntry source, Location place) {
    List<Provided> all = new ArrayList<>();
    if (source.residency().verdict() == Verdict.OFFSHORE) {
      ExportScene scene = scenes.stored(source.source(), place, clear.apply(place), day);
      String recipient = source.source().declared().recipient();
      all.add(
          new Provided(
              key(source.residency().jurisdiction(), scene, recipient == null ? "" : recipient),
              null));
    }
    for (int i = 0; i < flows.size(); i++) {
      FlowEntry flow = flows.get(i);
      if (flow.flow().direction() == Flow.Direction.OUT
          && flow.far().verdict() == Verdict.OFFSHORE
          && touches(flow.flow().place(), place)) {
        ExportScene scene = scenes.of(source.source(), flow.flow(), day);
        all.add(new Provided(key(flow.far().jurisdiction(), scene, ""), i));
      }
    }
    if (!all.isEmpty()) {
      places.put(asset, all);
    }
  }

  /** Whether a flow of one place is also one of the other: it lies in it, or around it. */
  static boolean touches(Location flow, Location place) {
    return flow.encloses(place) || place.encloses(flow);
  }

  private AbroadSet.Key key(
      @Nullable Jurisdiction where, @Nullable ExportScene scene, String otherwise) {
    Jurisdiction country = scene == null || where != null ? where : scene.country();
    String code = Catalogue.code(country);
    return new AbroadSet.Key(
        code == null ? "" : code,
        scene == null ? otherwise : scene.recipient(),
        scene == null ? "" : scene.id(),
        scene != null && scene.exemptOn(day),
        false);
  }

  /** Under what the people of each asset are counted. */
  Map<Long, List<AbroadSet.Key>> counted() {
    Map<Long, List<AbroadSet.Key>> keys = new LinkedHashMap<>();
    places.forEach(
        (asset, all) -> {
          List<AbroadSet.Key> of =
              all.stream().filter(Provided::counted).map(Provided::key).distinct().toList();
          if (!of.isEmpty()) {
            keys.put(asset, of);
          }
        });
    return keys;
  }

  /** Fills the table {@code scene_place}, which must be empty. */
  void write(Session session) throws SQLException {
    for (Map.Entry<Long, List<Provided>> place : places.entrySet()) {
      int ordinal = 0;
      for (Provided each : place.getValue()) {
        session.update(
            "INSERT INTO scene_place VALUES (?,?,?,?,?,?,?)",
            place.getKey(),
            ordinal++,
            each.key().scene(),
            each.flow(),
            each.key().jurisdiction(),
            each.key().recipient(),
            each.key().exempt() ? 1 : 0);
      }
    }
  }
}
