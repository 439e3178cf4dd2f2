package org.inshore.core.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.inshore.core.configuration.section.Targets;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.InvalidSettingException;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Settings;

/** Text of configuration files, read within bounds, and the wording of what is wrong in it. */
public final class ConfigurationText {
  private static final Messages MESSAGES = Messages.of(ConfigurationText.class);
  private static final int MAX_BYTES = 4 << 20;

  private ConfigurationText() {}

  /** The settings in a file, relative paths made absolute. */
  public static Settings settings(Path path) throws ScanException {
    Path file = path.toAbsolutePath().normalize();
    return settings(text(bytes(file), path.toString()), path);
  }

  /** The settings of a text that is, or is to be, in a file. */
  static Settings settings(String text, Path path) throws ScanException {
    Path file = path.toAbsolutePath().normalize();
    Path folder = file.getParent() == null ? file : file.getParent();
    return SettingsReader.read(text, path.toString(), folder);
  }

  static String target(String target, Path base, Wording where) throws ScanException {
    if (target.isBlank()) {
      throw wrong("blank-target", where);
    }
    if (Targets.holdsPassword(target)) {
      throw wrong("password-in-target", where);
    }
    try {
      return Targets.absolute(target, base);
    } catch (InvalidPathException e) {
      throw wrong("target-no-path", where, target);
    }
  }

  static byte[] bytes(Path file) throws ScanException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw wrong("file-large", file);
      }
      return bytes;
    } catch (IOException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("file-unreadable", file.toString()), e);
    }
  }

  static String text(byte[] bytes, String name) throws ScanException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw wrong("file-charset", name);
    }
  }

  /** What a constructor of a form throws. */
  static InvalidSettingException invalid(String key, Object... arguments) {
    return new InvalidSettingException(wording(key, arguments));
  }

  static ScanException wrong(String key, Object... arguments) {
    return new ScanException(Category.CONFIGURATION, wording(key, arguments));
  }

  private static Wording wording(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i] instanceof Wording wording ? wording : arguments[i].toString();
    }
    return MESSAGES.wording(key, texts);
  }
}
