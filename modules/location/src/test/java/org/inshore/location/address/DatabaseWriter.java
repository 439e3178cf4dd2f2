package org.inshore.location.address;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes small databases in the MaxMind DB format 2.0: a binary tree over the bits of addresses,
 * records of 24 bits, then the data, then the description. IPv4 lies at {@code ::/96}.
 */
public final class DatabaseWriter {
  private static final int BITS = 128;
  private static final int EMPTY = 0;

  private final String type;

  /** Children of each node: EMPTY, a node by its positive number, a record by its negative. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[2]));

  private final List<Map<String, ?>> records = new ArrayList<>();

  /** Begins a database; those of one type are taken for the same. */
  public DatabaseWriter(String type) {
    this.type = type;
  }

  /** Adds a block; blocks must not overlap. */
  public DatabaseWriter block(String block, Map<String, ?> record) {
    int slash = block.indexOf('/');
    byte[] given = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
    byte[] address = new byte[16];
    System.arraycopy(given, 0, address, 16 - given.length, given.length);
    int prefix = Integer.parseInt(block.substring(slash + 1)) + BITS - 8 * given.length;
    records.add(record);
    int node = 0;
    for (int i = 0; i < prefix; i++) {
      int bit = (address[i / 8] >> (7 - i % 8)) & 1;
      int[] children = nodes.get(node);
      if (i == prefix - 1) {
        children[bit] = -records.size();
      } else {
        if (children[bit] == EMPTY) {
          nodes.add(new int[2]);
          children[bit] = nodes.size() - 1;
        }
        node = children[bit];
      }
    }
    return this;
  }

  /** Adds a block with a country as {@code country_code}. */
  public DatabaseWriter country(String block, String code) {
    return block(block, Map.of("country_code", code));
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int[] offsets = new int[records.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = data.size();
      value(records.get(i), data);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int[] children : nodes) {
      for (int child : children) {
        if (child > 0) {
          number(child, 3, file);
        } else {
          int offset = child == EMPTY ? 0 : 16 + offsets[-child - 1];
          number(nodes.size() + offset, 3, file);
        }
      }
    }
    file.writeBytes(new byte[16]);
    file.writeBytes(data.toByteArray());
    file.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
    file.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("node_count", nodes.size());
    description.put("record_size", (short) 24);
    description.put("ip_version", (short) 6);
    description.put("database_type", type);
    description.put("languages", List.of());
    description.put("binary_format_major_version", (short) 2);
    description.put("binary_format_minor_version", (short) 0);
    description.put("build_epoch", 1_781_654_400L);
    description.put("description", Map.of("en", type));
    value(description, file);
    return file.toByteArray();
  }

  private static void value(Object value, ByteArrayOutputStream out) {
    switch (value) {
      case Map<?, ?> map -> {
        out.write(7 << 5 | map.size());
        map.forEach(
            (key, each) -> {
              value(key, out);
              value(each, out);
            });
      }
      case List<?> list -> {
        out.write(list.size());
        out.write(11 - 7);
        list.forEach(each -> value(each, out));
      }
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 29) {
          out.write(2 << 5 | bytes.length);
        } else {
          out.write(2 << 5 | 29);
          out.write(bytes.length - 29);
        }
        out.writeBytes(bytes);
      }
      case Short number -> {
        out.write(5 << 5 | 2);
        number(number, 2, out);
      }
      case Integer number -> {
        out.write(6 << 5 | 4);
        number(number, 4, out);
      }
      case Long number -> {
        out.write(8);
        out.write(9 - 7);
        number(number, 8, out);
      }
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private static void number(long number, int bytes, ByteArrayOutputStream out) {
    for (int i = bytes - 1; i >= 0; i--) {
      out.write((int) (number >> (8 * i)) & 0xff);
    }
  }
}
