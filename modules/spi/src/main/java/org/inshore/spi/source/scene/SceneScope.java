package org.inshore.spi.source.scene;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Wildcard;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an export scene covers: a source, assets of one, or flows out of one.
 *
 * @param source id of the source
 * @param assets which of its assets, by their location; null for all
 * @param to of flows the host of the remote endpoint; null if it is what the source stores abroad
 * @param kinds of flows by what they flow
 */
public record SceneScope(
    String source, @Nullable Wildcard assets, @Nullable Wildcard to, Set<Flow.Kind> kinds) {

  /** Copies the set. */
  public SceneScope {
    kinds = Set.copyOf(kinds);
  }

  /** All that a source stores. */
  public static SceneScope ofSource(String source) {
    return new SceneScope(source, null, null, EnumSet.allOf(Flow.Kind.class));
  }

  /**
   * Some of what a source stores.
   *
   * @param assets begins with the source's id and a slash
   */
  public static SceneScope ofAssets(String assets) {
    int end = assets.indexOf('/');
    return new SceneScope(
        end < 0 ? assets : assets.substring(0, end),
        new Wildcard(assets),
        null,
        EnumSet.allOf(Flow.Kind.class));
  }

  /** Flows out of a source. */
  public static SceneScope ofFlows(String source, String to, Set<Flow.Kind> kinds) {
    return new SceneScope(source, null, new Wildcard(to), kinds);
  }

  /** The same with other names of assets. */
  public SceneScope renamed(UnaryOperator<String> name) {
    return assets == null
        ? this
        : new SceneScope(source, new Wildcard(name.apply(assets.text())), to, kinds);
  }

  /** Whether it covers an asset where it is stored. */
  public boolean covers(Location asset) {
    return to == null && source.equals(asset.source()) && (assets == null || assets.matches(asset));
  }

  /** Whether it covers a flow. */
  public boolean covers(Flow flow) {
    return to != null
        && source.equals(flow.place().source())
        && kinds.contains(flow.kind())
        && (to.matches(flow.far().host())
            || (flow.farName() != null && to.matches(flow.farName())));
  }

  /** Whether something may be in both. */
  public boolean overlaps(SceneScope other) {
    if (!source.equals(other.source) || (to == null) != (other.to == null)) {
      return false;
    }
    if (to != null && other.to != null) {
      return to.meets(other.to) && kinds.stream().anyMatch(other.kinds::contains);
    }
    return assets == null || other.assets == null || assets.meets(other.assets);
  }

  @Override
  public String toString() {
    return to != null ? source + " -> " + to : assets == null ? source : assets.toString();
  }
}
