package org.inshore.scanners.documents.columnar.orc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message of Protocol Buffers, taken apart into its fields by number. */
final class Protobuf {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final Map<Integer, List<Long>> numbers = new HashMap<>();
  private final Map<Integer, List<byte[]>> parts = new HashMap<>();

  static Protobuf of(byte[] bytes) throws IOException {
    Protobuf message = new Protobuf();
    int[] at = {0};
    while (at[0] < bytes.length) {
      long tag = varint(bytes, at);
      int field = (int) (tag >>> 3);
      switch ((int) (tag & 7)) {
        case VARINT ->
            message.numbers.computeIfAbsent(field, _ -> new ArrayList<>()).add(varint(bytes, at));
        case FIXED_64 -> at[0] += 8;
        case FIXED_32 -> at[0] += 4;
        case BYTES -> {
          long length = varint(bytes, at);
          if (length < 0 || length > bytes.length - at[0]) {
            throw new IOException("no length");
          }
          byte[] part = java.util.Arrays.copyOfRange(bytes, at[0], at[0] + (int) length);
          at[0] += (int) length;
          message.parts.computeIfAbsent(field, _ -> new ArrayList<>()).add(part);
        }
        default -> throw new IOException("no wire type");
      }
    }
    return message;
  }

  private static long varint(byte[] bytes, int[] at) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at[0] >= bytes.length) {
        throw new IOException("no number");
      }
      byte octet = bytes[at[0]++];
      value |= (octet & 0x7fL) << shift;
      if (octet >= 0) {
        break;
      }
    }
    return value;
  }

  boolean has(int field) {
    return numbers.containsKey(field) || parts.containsKey(field);
  }

  long number(int field) {
    return numbers.getOrDefault(field, List.of(0L)).getLast();
  }

  /** Repeated numbers, packed or not. */
  List<Long> numbers(int field) throws IOException {
    List<Long> all = new ArrayList<>(numbers.getOrDefault(field, List.of()));
    for (byte[] packed : parts.getOrDefault(field, List.of())) {
      for (int[] at = {0}; at[0] < packed.length; ) {
        all.add(varint(packed, at));
      }
    }
    return all;
  }

  List<Protobuf> messages(int field) throws IOException {
    List<Protobuf> all = new ArrayList<>();
    for (byte[] part : parts.getOrDefault(field, List.of())) {
      all.add(of(part));
    }
    return all;
  }

  List<String> strings(int field) {
    return parts.getOrDefault(field, List.of()).stream()
        .map(part -> new String(part, StandardCharsets.UTF_8))
        .toList();
  }
}
