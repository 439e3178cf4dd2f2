#define _GNU_SOURCE
// Looks through a file with Hyperscan or Vectorscan: block mode, ends of matches only.
// Usage: hyperscan PATTERNS FILE [ROUNDS [BLOCK-KiB]]
//        ROUNDS 0 (the default): a round for every line read from standard input, each answered
//        with the number of matches and the nanoseconds of CPU time of this thread.
#include <errno.h>
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { MOST = 8192 };

static char *expressions[MOST];
static unsigned flags[MOST];
static unsigned ids[MOST];
static unsigned count;

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static unsigned flag(char letter) {
  switch (letter) {
    case 'i': return HS_FLAG_CASELESS;
    case 's': return HS_FLAG_DOTALL;
    case 'm': return HS_FLAG_MULTILINE;
    case 'u': return HS_FLAG_UTF8;
    case 'p': return HS_FLAG_UCP;
    case 'l': return HS_FLAG_SOM_LEFTMOST;
    case '1': return HS_FLAG_SINGLEMATCH;
    case '-': return 0;
    default: fail("unknown flag"); return 0;
  }
}

// Lines of: id TAB flags TAB expression.
static void read_patterns(const char *file) {
  FILE *in = fopen(file, "r");
  if (!in) fail(strerror(errno));
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, in)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *letters = strchr(line, '\t');
    char *expression = letters ? strchr(letters + 1, '\t') : NULL;
    if (!expression || count == MOST) fail("not a pattern file, or too many patterns");
    for (char *letter = letters + 1; letter < expression; letter++) flags[count] |= flag(*letter);
    ids[count] = (unsigned)atoi(line);
    expressions[count++] = strdup(expression + 1);
  }
  free(line);
  fclose(in);
}

// What cannot be compiled is left out and told.
static hs_database_t *compile(void) {
  for (;;) {
    hs_database_t *database;
    hs_compile_error_t *error;
    if (hs_compile_ext_multi((const char *const *)expressions, flags, ids, NULL, count,
                             HS_MODE_BLOCK, NULL, &database, &error) == HS_SUCCESS) {
      return database;
    }
    int bad = error->expression;
    if (bad < 0) fail(error->message);
    fprintf(stderr, "left out %u: %s\n", ids[bad], error->message);
    hs_free_compile_error(error);
    count--;
    for (unsigned i = (unsigned)bad; i < count; i++) {
      expressions[i] = expressions[i + 1];
      flags[i] = flags[i + 1];
      ids[i] = ids[i + 1];
    }
  }
}

static uint64_t nanoseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static uint64_t matches[MOST];
static uint64_t total;

static int matched(unsigned id, unsigned long long from, unsigned long long to, unsigned ignored,
                   void *context) {
  (void)from, (void)to, (void)ignored, (void)context;
  total++;
  matches[id]++;
  return 0;
}

static char *text;
static size_t length;

static void read_text(const char *file) {
  FILE *in = fopen(file, "rb");
  struct stat status;
  if (!in || fstat(fileno(in), &status)) fail(strerror(errno));
  length = (size_t)status.st_size;
  text = malloc(length + 1);
  if (!text || fread(text, 1, length, in) != length) fail("cannot read the text");
  fclose(in);
}

// Blocks end behind a line end where there is one.
static uint64_t scan(hs_database_t *database, hs_scratch_t *scratch, size_t block) {
  total = 0;
  memset(matches, 0, sizeof matches);
  uint64_t start = nanoseconds();
  for (size_t from = 0; from < length;) {
    size_t to = length - from > block ? from + block : length;
    if (to < length) {
      const char *end = memrchr(text + from, '\n', to - from);
      if (end) to = (size_t)(end - text) + 1;
    }
    if (hs_scan(database, text + from, (unsigned)(to - from), 0, scratch, matched, NULL)) {
      fail("hs_scan failed");
    }
    from = to;
  }
  return nanoseconds() - start;
}

int main(int argc, char **argv) {
  if (argc < 3) fail("usage: hyperscan PATTERNS FILE [ROUNDS [BLOCK-KiB]]");
  int rounds = argc > 3 ? atoi(argv[3]) : 0;
  size_t block = (argc > 4 ? (size_t)atol(argv[4]) : 1024) << 10;
  read_patterns(argv[1]);
  uint64_t start = nanoseconds();
  hs_database_t *database = compile();
  fprintf(stderr, "%s: %u patterns compiled in %.1f s\n", hs_version(), count,
          (double)(nanoseconds() - start) / 1e9);
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch)) fail("no scratch space");
  read_text(argv[2]);
  char line[16];
  for (int i = 0; rounds ? i < rounds : fgets(line, sizeof line, stdin) != NULL; i++) {
    uint64_t taken = scan(database, scratch, block);
    if (rounds) {
      printf("%.3f GB/s, %llu matches\n", (double)length / (double)taken,
             (unsigned long long)total);
    } else {
      printf("%llu %llu\n", (unsigned long long)total, (unsigned long long)taken);
    }
    fflush(stdout);
  }
  if (getenv("BY_PATTERN")) {
    for (int i = 0; i < MOST; i++) {
      if (matches[i]) fprintf(stderr, "%d\t%llu\n", i, (unsigned long long)matches[i]);
    }
  }
  return 0;
}
