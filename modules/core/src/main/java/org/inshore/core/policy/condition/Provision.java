package org.inshore.core.policy.condition;

import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * Provision of content abroad, by storing it there or by a flow.
 *
 * @param scene the export scene that it belongs to; null if it is in none
 * @param need what the lawful basis of the scene must be to be enough
 */
public record Provision(@Nullable ExportScene scene, ExportNeed need) {
  /** In no scene. */
  public static final Provision NONE = new Provision(null, ExportNeed.NOT_COUNTED);
}
