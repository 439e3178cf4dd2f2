package org.inshore.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.testkit.data.Person;

/** Changes of a tree of files, as users and programs make them. */
enum TreeChange {
  ADD {
    @Override
    void make(Tree tree) throws IOException {
      tree.write(tree.folder().resolve(tree.name()));
    }
  },
  REMOVE {
    @Override
    void make(Tree tree) throws IOException {
      Files.delete(tree.file());
    }
  },
  RENAME {
    @Override
    void make(Tree tree) throws IOException {
      Path file = tree.file();
      Files.move(file, file.resolveSibling(tree.name()));
    }
  },
  MOVE {
    @Override
    void make(Tree tree) throws IOException {
      Files.move(tree.file(), tree.folder().resolve(tree.name()));
    }
  },
  TOUCH {
    @Override
    void make(Tree tree) throws IOException {
      Files.setLastModifiedTime(tree.file(), FileTime.from(Instant.now()));
    }
  },
  /** One byte, the size and the time of writing as they were. */
  CHANGE_IN_PLACE {
    @Override
    void make(Tree tree) throws IOException {
      Path file = tree.file();
      FileTime time = Files.getLastModifiedTime(file);
      byte[] bytes = Files.readAllBytes(file);
      int at = bytes.length - 2;
      bytes[at] = (byte) (bytes[at] == '7' ? '8' : '7');
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, time);
    }
  },
  CHANGE_RIGHTS {
    @Override
    void make(Tree tree) throws IOException {
      String mode = tree.random.nextBoolean() ? "rw-------" : "rw-r--r--";
      Files.setPosixFilePermissions(tree.file(), PosixFilePermissions.fromString(mode));
    }
  },
  /** Who may read the files in it is another question then; they themselves are as they were. */
  CLOSE_FOLDER {
    @Override
    void make(Tree tree) throws IOException {
      String mode = tree.random.nextBoolean() ? "rwx------" : "rwxr-xr-x";
      Files.setPosixFilePermissions(tree.folder(), PosixFilePermissions.fromString(mode));
    }
  },
  SWAP {
    @Override
    void make(Tree tree) throws IOException {
      Path one = tree.file();
      Path other = tree.file();
      Path aside = tree.root.resolve("aside");
      if (!one.equals(other)) {
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
      }
    }
  },
  HARD_LINK {
    @Override
    void make(Tree tree) throws IOException {
      Files.createLink(tree.folder().resolve(tree.name()), tree.file());
    }
  },
  SYMBOLIC_LINK {
    @Override
    void make(Tree tree) throws IOException {
      Files.createSymbolicLink(tree.folder().resolve(tree.name()), tree.file());
    }
  },
  NEW_FOLDER {
    @Override
    void make(Tree tree) throws IOException {
      Path folder = Files.createDirectory(tree.folder().resolve(tree.name()));
      tree.write(folder.resolve(tree.name()));
    }
  },
  MOVE_FOLDER {
    @Override
    void make(Tree tree) throws IOException {
      Path folder = tree.folder();
      if (!folder.equals(tree.root)) {
        Files.move(folder, tree.root.resolve(tree.name()));
      }
    }
  },
  COPY_FOLDER {
    @Override
    void make(Tree tree) throws IOException {
      Path from = tree.folder();
      Path to = Files.createDirectory(tree.root.resolve(tree.name()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          Files.copy(each, to.resolve(each.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  },
  FOLDER_BECOMES_FILE {
    @Override
    void make(Tree tree) throws IOException {
      Path folder = tree.folder();
      if (!folder.equals(tree.root)) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
        tree.write(folder);
      }
    }
  },
  FILE_BECOMES_FOLDER {
    @Override
    void make(Tree tree) throws IOException {
      Path file = tree.file();
      Files.delete(file);
      tree.write(Files.createDirectory(file).resolve(tree.name()));
    }
  };

  abstract void make(Tree tree) throws IOException;

  /**
   * A tree to be changed.
   *
   * @param root its root
   * @param people whose data its files hold
   */
  record Tree(Path root, List<Person> people, Random random) {

    /** A new name; one in four is of a person. */
    String name() {
      int number = random.nextInt(1_000_000);
      return random.nextInt(4) == 0 ? person().residentId() + "-" + number : "n" + number;
    }

    private Person person() {
      return people.get(random.nextInt(people.size()));
    }

    Path folder() throws IOException {
      return any(true);
    }

    Path file() throws IOException {
      return any(false);
    }

    private Path any(boolean folder) throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        List<Path> some =
            all.filter(
                    each ->
                        folder
                            ? Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                            : Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
        return some.get(random.nextInt(some.size()));
      }
    }

    /** Writes a file: of rows, of text, with a marking, or an archive with something unread. */
    void write(Path file) throws IOException {
      switch (random.nextInt(10)) {
        case 0, 1 -> Files.writeString(file, rows(), UTF_8);
        case 2 -> Files.writeString(file, "机密★10年\n关于有关工作的通知 17\n", UTF_8);
        case 3 -> {
          try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(rows().getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("b.bin"));
            zip.write(new byte[] {0, 1, 2, 3, (byte) random.nextInt(256), 0, 0, 0});
          }
        }
        default -> Files.writeString(file, "nothing of note, " + random.nextInt() + " 17\n", UTF_8);
      }
    }

    private String rows() {
      StringBuilder rows = new StringBuilder("姓名,证件号码,手机号\n");
      for (int i = 0; i < 5; i++) {
        Person each = person();
        rows.append(each.name()).append(',').append(each.residentId());
        rows.append(',').append(each.mobile()).append('\n');
      }
      return rows.toString();
    }
  }
}
