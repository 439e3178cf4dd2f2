package org.inshore.scanners.s3;

import java.time.Instant;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;

/** Version of an object's content, by its entity tag: each time it is written it gets another. */
final class Versions {
  private static final Wording EVIDENCE = Messages.of(Versions.class).wording("version.evidence");

  private Versions() {}

  /** The version; null where the service tells no tag. */
  static @Nullable AssetVersion of(
      @Nullable String tag, @Nullable Long size, @Nullable Instant modified) {
    return tag == null || tag.isEmpty()
        ? null
        : new AssetVersion(tag.replace("\"", "") + " " + size + " " + modified, EVIDENCE);
  }
}
