/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.adatom.database.DatabaseRow;
import org.adatom.database.Query;
import org.adatom.database.StructureDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom db}: structures in a database that ASE reads, too. */
@Command(name = "db", description = {"Search and fill a database of structures in ASE's form.",
    "A QUERY is conditions with commas between them: Cu, Cu>3, energy<-5, natoms=12, formula=H2O, site=fcc, relaxed.%n"})
final class DatabaseCommand implements Callable<Integer> {
    private static final List<String> USUAL = List.of("id", "created", "formula", "natoms", "calculator", "energy", "fmax", "pbc");
    private static final int WIDEST = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());
    private final Session session;

    @Parameters(index = "0", paramLabel = "DATABASE", description = "A file, or postgresql://user:password@host/name.")
    String location = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", description = "What to look for; all rows without it.")
    String query = "";

    @Option(names = "--add", paramLabel = "FILE", description = "Add structures; FILE@INDEX chooses frames. May be repeated.")
    List<String> add = new ArrayList<>();

    @Option(names = {"-k", "--key"}, paramLabel = "KEY=VALUE",
            description = "Say something of the structures that are added, or of the rows that match. May be repeated.")
    List<String> keys = new ArrayList<>();

    @Option(names = "--remove-key", paramLabel = "KEY", description = "Take a key from the rows that match.")
    List<String> removed = new ArrayList<>();

    @Option(names = "--import", paramLabel = "DATABASE", description = "Add the rows of another database that match.")
    String other = "";

    @Option(names = "--delete", description = "Delete the rows that match.")
    boolean delete;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the structures that match into a file.")
    String output = "";

    @Option(names = {"-s", "--sort"}, paramLabel = "COLUMN", description = "Sort by a column or key; -COLUMN from the greatest.")
    String sort = "";

    @Option(names = {"-l", "--limit"}, paramLabel = "N", description = "Show at most N rows [20]; 0 for all.")
    int limit = 20;

    @Option(names = {"-c", "--columns"}, paramLabel = "A,B,...", description = "Columns and keys to show.")
    String columns = "";

    @Option(names = "--count", description = "Print how many rows match.")
    boolean count;

    @Option(names = "--json", description = "Print JSON, one row a line.")
    boolean json;

    DatabaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        int asked = (add.isEmpty() ? 0 : 1) + (other.isEmpty() ? 0 : 1) + (delete ? 1 : 0) + (output.isEmpty() ? 0 : 1)
                + (count ? 1 : 0);
        if (asked > 1) {
            throw new UsageException("--add, --import, --delete, --output and --count do one thing each: give one of them");
        }
        if (limit < 0) {
            throw new UsageException("--limit is " + limit + ": it must be 0, for all rows, or more");
        }
        var what = Query.parse(query);
        boolean fills = !add.isEmpty() || !other.isEmpty();
        try (var database = StructureDatabase.open(session.database(location), fills)) {
            if (!add.isEmpty()) {
                add(database);
            } else if (!other.isEmpty()) {
                importFrom(database, what);
            } else if (delete) {
                delete(database, what);
            } else if (!output.isEmpty()) {
                export(database, what);
            } else if (count) {
                session.out().println(database.count(what));
            } else if (!keys.isEmpty() || !removed.isEmpty()) {
                change(database, what);
            } else {
                show(database, what);
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> pairs() {
        var out = new LinkedHashMap<String, Object>();
        for (var k : keys) {
            int eq = k.indexOf('=');
            if (eq < 1) {
                throw new UsageException("-k is '" + k + "': it must be KEY=VALUE, such as site=fcc");
            }
            var value = k.substring(eq + 1).strip();
            out.put(k.substring(0, eq).strip(), value.equalsIgnoreCase("true") ? Boolean.TRUE
                    : value.equalsIgnoreCase("false") ? Boolean.FALSE : number(value));
        }
        return out;
    }

    private static Object number(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void add(StructureDatabase database) throws IOException {
        var entries = new ArrayList<StructureDatabase.Entry>();
        var pairs = pairs();
        for (var file : add) {
            Inputs.read(session, file, file.matches(".*@-?[0-9:-]+") ? "" : ":")
                    .forEach(s -> entries.add(new StructureDatabase.Entry(s, pairs)));
        }
        var ids = database.addAll(entries, n -> { });
        session.say("added " + rows(ids.size()) + " to " + database.location() + " (id " + ids.getFirst()
                + (ids.size() > 1 ? " to " + ids.getLast() : "") + ")");
    }

    private void importFrom(StructureDatabase database, Query what) {
        try (var source = StructureDatabase.open(session.database(other), false)) {
            int match = source.count(what);
            int added = database.importAll(source, what, n -> { });
            session.say("added " + rows(added) + " of " + match + " to " + database.location()
                    + (added < match ? "; the others are there already" : ""));
        }
    }

    private static List<Long> ids(StructureDatabase database, Query what) {
        return database.select(what, "", Integer.MAX_VALUE, 0).stream().map(DatabaseRow::id).toList();
    }

    private void delete(StructureDatabase database, Query what) {
        if (what.conditions().isEmpty()) {
            throw new UsageException("--delete needs a query: say which rows, such as id=3 or energy>0 (natoms>0 for all)");
        }
        var ids = ids(database, what);
        database.delete(ids);
        session.say("deleted " + rows(ids.size()));
    }

    private void change(StructureDatabase database, Query what) {
        var ids = ids(database, what);
        var pairs = pairs();
        for (long id : ids) {
            database.update(id, pairs, Set.copyOf(removed));
        }
        session.say("changed " + rows(ids.size()));
    }

    private void export(StructureDatabase database, Query what) throws IOException {
        var found = database.select(what, sort, limit == 0 || limit == 20 ? Integer.MAX_VALUE : limit, 0);
        if (found.isEmpty()) {
            throw new UsageException("no row of " + database.location() + " matches '" + query + "'");
        }
        Outputs.structures(session, found.stream().map(r -> database.structure(r.id())).toList(), output, "");
    }

    private void show(StructureDatabase database, Query what) {
        var found = database.select(what, sort, limit == 0 ? Integer.MAX_VALUE : limit, 0);
        var shown = columns(found);
        if (json) {
            found.forEach(row -> session.out().println(Json.line(values(row))));
            return;
        }
        var cells = found.stream().map(row -> shown.stream().map(c -> cell(row, c)).toList()).toList();
        int[] widths = IntStream.range(0, shown.size()).map(c -> Math.max(shown.get(c).length(),
                cells.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))).toArray();
        session.out().println(line(shown, widths));
        cells.forEach(row -> session.out().println(line(row, widths)));
        int all = found.size() == limit ? database.count(what) : found.size();
        session.say(rows(all) + (all > found.size() ? ", " + found.size() + " shown (--limit 0 shows all)" : ""));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length).mapToObj(c -> " ".repeat(widths[c] - cells.get(c).length()) + cells.get(c))
                .collect(Collectors.joining("  ")).stripTrailing();
    }

    private List<String> columns(List<DatabaseRow> found) {
        if (!columns.isEmpty()) {
            return Arrays.stream(columns.split(",")).map(String::strip).filter(c -> !c.isEmpty()).toList();
        }
        var out = new ArrayList<>(USUAL);
        found.stream().flatMap(r -> r.keyValues().keySet().stream()).distinct().filter(k -> !k.equals("run")).limit(6)
                .forEach(out::add);
        return out;
    }

    private static String cell(DatabaseRow row, String column) {
        var value = values(row).get(column);
        return switch (value) {
            case null -> "";
            case Double d when d == Math.rint(d) && Math.abs(d) < 1e9 -> Long.toString(d.longValue());
            case Double d -> String.format(Locale.ROOT, "%.6g", d);
            default -> value.toString().length() > WIDEST ? value.toString().substring(0, WIDEST - 1) + "\u2026" : value.toString();
        };
    }

    private static Map<String, Object> values(DatabaseRow row) {
        var out = new LinkedHashMap<String, Object>();
        out.put("id", row.id());
        out.put("unique_id", row.uniqueId());
        out.put("created", TIME.format(row.created()));
        out.put("user", row.user());
        out.put("formula", row.formula());
        out.put("natoms", row.atoms());
        out.put("pbc", (row.periodicity().along(0) ? "T" : "F") + (row.periodicity().along(1) ? "T" : "F")
                + (row.periodicity().along(2) ? "T" : "F"));
        out.put("calculator", row.calculator());
        row.energy().ifPresent(v -> out.put("energy", v));
        row.fmax().ifPresent(v -> out.put("fmax", v));
        row.smax().ifPresent(v -> out.put("smax", v));
        row.volume().ifPresent(v -> out.put("volume", v));
        out.put("mass", row.mass());
        out.put("charge", row.charge());
        out.putAll(row.keyValues());
        return out;
    }

    private static String rows(int n) {
        return n + (n == 1 ? " row" : " rows");
    }
}
