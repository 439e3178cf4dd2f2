package org.inshore.scanners.documents.archive.rar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.inshore.scanners.documents.archive.code.BitSource;
import org.inshore.scanners.documents.archive.rar.Rar3Unpacker.NotRead;

/**
 * Filters of RAR 3, which are programs for a machine of its own: those that RAR itself writes are
 * known by their length and CRC-32 and done as what they do; nothing is run.
 */
final class Rar3Filters {
  private static final int MOST_PROGRAMS = 1024;
  private static final int BLOCK = 258;
  private static final int REGISTERS = 7;
  private static final int WITH_NUMBER = 0x80;
  private static final int LATER = 0x40;
  private static final int WITH_LENGTH = 0x20;
  private static final int WITH_REGISTERS = 0x10;

  /** A program that came before: what it does, and the length of what it was used for last. */
  private static final class Program {
    private int type;
    private int length;
  }

  private final List<Program> programs = new ArrayList<>();
  private int last;

  void forget() {
    programs.clear();
    last = 0;
  }

  /**
   * Reads the use of a program.
   *
   * @param at how much was unpacked
   */
  RarFilter read(BitSource bits, long at) throws IOException {
    int flags = bits.bits(Byte.SIZE);
    int size = (flags & 7) + 1;
    if (size == 7) {
      size = bits.bits(Byte.SIZE) + 7;
    } else if (size == 8) {
      size = bits.bits(Short.SIZE);
    }
    byte[] code = new byte[size];
    for (int i = 0; i < size; i++) {
      code[i] = (byte) bits.bits(Byte.SIZE);
    }
    return use(BitSource.ofBytes(new ByteArrayInputStream(code)), flags, at);
  }

  private RarFilter use(BitSource code, int flags, long at) throws IOException {
    if ((flags & WITH_NUMBER) != 0) {
      last = number(code);
      if (last == 0) {
        programs.clear();
      } else {
        last--;
      }
    }
    if (last < 0 || last > programs.size() || last == MOST_PROGRAMS) {
      throw new IOException();
    }
    boolean isNew = last == programs.size();
    if (isNew) {
      programs.add(new Program());
    }
    Program program = programs.get(last);
    long from = at + (number(code) & 0xffffffffL) + ((flags & LATER) == 0 ? 0 : BLOCK);
    if ((flags & WITH_LENGTH) != 0) {
      program.length = number(code);
    }
    int[] registers = new int[REGISTERS];
    if ((flags & WITH_REGISTERS) != 0) {
      int mask = code.bits(REGISTERS);
      for (int i = 0; i < REGISTERS; i++) {
        registers[i] = (mask & (1 << i)) == 0 ? 0 : number(code);
      }
    }
    if (isNew) {
      program.type = type(code);
    }
    boolean differences = program.type == RarFilter.DIFFERENCES;
    if (program.length < 0 || (differences && (registers[0] <= 0 || registers[0] > 1024))) {
      throw new IOException();
    }
    return new RarFilter(from, program.length, program.type, registers[0], false);
  }

  /** What a program does that follows. */
  private static int type(BitSource code) throws IOException {
    int length = number(code);
    if (length <= 0 || length >= 1 << 16) {
      throw new IOException();
    }
    CRC32 crc = new CRC32();
    for (int i = 0; i < length; i++) {
      crc.update(code.bits(Byte.SIZE));
    }
    return switch ((int) crc.getValue()) {
      case 0x0e06077d -> RarFilter.DIFFERENCES;
      case 0xad576887 -> RarFilter.CALLS;
      case 0x3cd7e57e -> RarFilter.CALLS_AND_JUMPS;
      default -> throw new NotRead();
    };
  }

  /** A number whose first two bits tell its width. */
  private static int number(BitSource code) throws IOException {
    return switch (code.bits(2)) {
      case 0 -> code.bits(4);
      case 1 -> {
        int value = code.bits(Byte.SIZE);
        yield value >= 16 ? value : 0xffffff00 | (value & 0xf) << 4 | code.bits(4);
      }
      case 2 -> code.bits(Short.SIZE);
      default -> code.bits(Integer.SIZE);
    };
  }
}
