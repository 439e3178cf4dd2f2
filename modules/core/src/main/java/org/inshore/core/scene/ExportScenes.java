package org.inshore.core.scene;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * The export scenes that are declared. What is in none of them may still have what the register of
 * its source declares.
 *
 * @param declared those of the bank's register of scenes
 * @param kept the same as an inventory keeps them
 */
public record ExportScenes(List<ExportScene> declared, List<ExportScene> kept) {
  /** None is declared. */
  public static final ExportScenes NONE = new ExportScenes(List.of());

  /** Copies the lists. */
  public ExportScenes {
    declared = List.copyOf(declared);
    kept = List.copyOf(kept);
  }

  /** Scenes that are kept as they are. */
  public ExportScenes(List<ExportScene> declared) {
    this(declared, declared);
  }

  /** Those of several registers; what a scene covers by any of them. */
  public static ExportScenes joined(List<ExportScenes> registers) {
    Map<String, ExportScene> scenes = new LinkedHashMap<>();
    for (ExportScenes register : registers) {
      for (ExportScene scene : register.declared()) {
        scenes.merge(
            scene.id(),
            scene,
            (one, other) ->
                new ExportScene(
                    one.id(),
                    one.fields(),
                    Stream.concat(one.scopes().stream(), other.scopes().stream())
                        .distinct()
                        .toList()));
      }
    }
    return new ExportScenes(List.copyOf(scenes.values()));
  }

  /** The same, kept with other names of places. */
  public ExportScenes keeping(UnaryOperator<String> masked) {
    return new ExportScenes(
        declared,
        declared.stream()
            .map(
                scene ->
                    new ExportScene(
                        scene.id(),
                        scene.fields(),
                        scene.scopes().stream().map(scope -> scope.renamed(masked)).toList()))
            .toList());
  }

  /**
   * The scene of what an asset stores.
   *
   * @param source the asset's
   * @param clear the asset with clear names, which scopes may name it by as well
   * @param day of several scenes in turn, that in force on this day counts
   */
  public @Nullable ExportScene stored(
      DataSource source, Location asset, Location clear, LocalDate day) {
    ExportScene scene = of(each -> each.covers(asset) || each.covers(clear), day);
    return scene == null ? ExportScene.ofRegister(source) : scene;
  }

  /** The scene of a flow out of a source. */
  public @Nullable ExportScene of(DataSource source, Flow flow, LocalDate day) {
    ExportScene scene = of(each -> each.covers(flow), day);
    return scene == null ? ExportScene.ofRegister(source) : scene;
  }

  /** All scenes, those of sources' registers too. */
  public List<ExportScene> all(List<DataSource> sources) {
    return Stream.concat(
            declared.stream(),
            sources.stream()
                .map(ExportScene::ofRegister)
                .<ExportScene>mapMulti(
                    (scene, to) -> {
                      if (scene != null) {
                        to.accept(scene);
                      }
                    }))
        .toList();
  }

  private @Nullable ExportScene of(Predicate<ExportScene> covers, LocalDate day) {
    return declared.stream()
        .filter(covers)
        .max(
            Comparator.<ExportScene, Boolean>comparing(scene -> scene.inForce(day))
                .thenComparing(
                    scene -> {
                      LocalDate first = scene.firstDay();
                      return first == null ? LocalDate.MIN : first;
                    }))
        .orElse(null);
  }
}
