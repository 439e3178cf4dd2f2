package org.inshore.scanners.documents.serial;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of R as it was read. */
sealed interface RValue {
  /** A scalar or symbol as text; null for one that is not available. */
  record Text(@Nullable String value) implements RValue {}

  /** Bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Raw(byte[] bytes) implements RValue {}

  /** A vector, list, call or environment with its attributes. */
  record Vector(List<@Nullable RValue> items, Map<String, RValue> attributes) implements RValue {}
}
