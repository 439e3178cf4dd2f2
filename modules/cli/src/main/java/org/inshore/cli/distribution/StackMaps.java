package org.inshore.cli.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a jar on the class path stack maps. Those compiled for Java 5 have none: the
 * JVM checks them in an older, slower way and does not keep them in its start-up cache. Nothing
 * else is changed, and a note in the jar says so.
 */
final class StackMaps {
  private static final int FIRST_WITH_THEM = 51;
  private static final String NOTE = "META-INF/INSHORE.txt";

  /** What is changed, in a sentence. */
  static final String CHANGE = "the classes were given stack maps; nothing else was changed";

  private final ZipFile jar;
  private final ClassFile classFiles;

  private StackMaps(ZipFile jar) {
    this.jar = jar;
    this.classFiles =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(StackMaps.class.getClassLoader())));
  }

  /** Whether a jar was changed. */
  static boolean wereAdded(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.getEntry(NOTE) != null;
    }
  }

  /** Replaces a jar, unless it was done before. */
  static void add(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      if (file.getEntry(NOTE) != null) {
        return;
      }
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        new StackMaps(file).copy(out);
      }
    }
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    Files.write(part, bytes.toByteArray());
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(ZipOutputStream out) throws IOException {
    Enumeration<? extends ZipEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      byte[] content;
      try (InputStream in = jar.getInputStream(entry)) {
        content = in.readAllBytes();
      }
      write(out, entry, entry.getName().endsWith(".class") ? withStackMaps(content) : content);
    }
    ZipEntry note = new ZipEntry(NOTE);
    note.setTimeLocal(jar.entries().nextElement().getTimeLocal());
    String text = "Changed for Inshore: " + CHANGE + ".\n";
    write(out, note, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(ZipOutputStream out, ZipEntry like, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(like.getName());
    entry.setTimeLocal(like.getTimeLocal());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private byte[] withStackMaps(byte[] content) {
    ClassModel model = classFiles.parse(content);
    if (model.majorVersion() >= FIRST_WITH_THEM) {
      return content;
    }
    return classFiles.transformClass(
        model,
        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
            .andThen(
                (builder, element) -> {
                  if (element instanceof ClassFileVersion) {
                    builder.withVersion(FIRST_WITH_THEM, 0);
                  } else {
                    builder.with(element);
                  }
                }));
  }
}
