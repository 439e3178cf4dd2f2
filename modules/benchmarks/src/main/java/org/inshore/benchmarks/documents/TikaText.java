package org.inshore.benchmarks.documents;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Apache Tika's text of a document, with Tika on a class path of its own. */
final class TikaText implements AutoCloseable {
  private final URLClassLoader loader;
  private final Class<?> tika;
  private final Class<?> metadata;
  private @Nullable Object facade;

  TikaText(String classPath) throws ReflectiveOperationException {
    URL[] jars =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .map(TikaText::url)
            .toArray(URL[]::new);
    this.loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    this.tika = loader.loadClass("org.apache.tika.Tika");
    this.metadata = loader.loadClass("org.apache.tika.metadata.Metadata");
  }

  private static URL url(String jar) {
    try {
      return new File(jar.strip()).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The text of bytes under a file's name. */
  String of(String name, byte[] bytes) throws ReflectiveOperationException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Object parser = parser();
      Object about = metadata.getConstructor().newInstance();
      metadata.getMethod("set", String.class, String.class).invoke(about, "resourceName", name);
      Method parse = tika.getMethod("parseToString", InputStream.class, metadata, int.class);
      return (String) parse.invoke(parser, new ByteArrayInputStream(bytes), about, -1);
    } catch (InvocationTargetException e) {
      return "";
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Object parser() throws ReflectiveOperationException {
    Object known = facade;
    if (known == null) {
      known = tika.getConstructor().newInstance();
      facade = known;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
