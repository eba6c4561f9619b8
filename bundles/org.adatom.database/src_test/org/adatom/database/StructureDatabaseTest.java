/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a database; {@link PostgresDatabaseTest} holds a server to it. */
class StructureDatabaseTest {
    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    /** {@return where an empty database is made} */
    String location() {
        return folder.resolve("structures.db").toString();
    }

    private static Structure water() {
        return Structure.of(new int[] {8, 1, 1}, new double[] {0, 0, 0.1 + 0.2, 0, 1.0 / 3, -Math.E, 0, -1.0 / 3, -Math.E},
                Lattice.NONE, Periodicity.NONE);
    }

    private static Structure copper() {
        return Structure.of(new int[] {29, 29}, new double[] {0, 0, 0, 1.8, 1.8, 0}, Lattice.cubic(3.6),
                Periodicity.SLAB).withConstraints(List.of(new Constraint.FixedAtoms(new int[] {1})))
                .withInfo(Structure.ENERGY, -3.5).withTags(new int[] {1, 2})
                .withArray(Structure.FORCES, new AtomArray.Reals(new double[] {0, 0, 0.25, 9, 9, 9}, 3));
    }

    private static List<Long> ids(StructureDatabase db, String query) {
        return db.select(Query.parse(query), "", 100, 0).stream().map(DatabaseRow::id).toList();
    }

    @Test
    void structuresComeBackBitByBit() {
        try (var db = StructureDatabase.open(location(), true)) {
            assertEquals(1, db.add(water(), Map.of("relaxed", true, "label", "gas", "height", 1.5)));
            assertEquals(2, db.add(copper(), Map.of()));
            var back = db.structure(1);
            assertArrayEquals(water().positions(), back.positions());
            assertArrayEquals(water().numbers(), back.numbers());
            var metal = db.structure(2);
            assertEquals(copper().lattice(), metal.lattice());
            assertEquals(copper().periodicity(), metal.periodicity());
            assertEquals(copper().constraints(), metal.constraints());
            assertArrayEquals(copper().tags(), metal.tags());
            assertEquals(-3.5, metal.info().get(Structure.ENERGY));
            assertEquals(copper().array(Structure.FORCES), metal.array(Structure.FORCES));
        }
    }

    @Test
    void rowsSayWhatIsKnown() {
        try (var db = StructureDatabase.open(location(), true)) {
            db.add(copper(), Map.of("site", "fcc", "layers", 3));
            var row = db.select(Query.ALL, "", 10, 0).getFirst();
            assertEquals("Cu2", row.formula());
            assertEquals(2, row.atoms());
            assertEquals(-3.5, row.energy().orElseThrow());
            assertEquals(0.25, row.fmax().orElseThrow(), "the force on a fixed atom does not count");
            assertEquals(Periodicity.SLAB, row.periodicity());
            assertEquals(Map.of("site", "fcc", "layers", 3.0), row.keyValues());
            assertEquals(3.6 * 3.6 * 3.6, row.volume().orElseThrow(), 1e-9);
            assertEquals(32, row.uniqueId().length());
            assertEquals(List.of("layers", "site"), db.keys());
        }
    }

    @Test
    void questionsFindWhatTheyAskFor() {
        try (var db = StructureDatabase.open(location(), true)) {
            db.add(water(), Map.of("height", 2.0, "label", "a"));
            db.add(copper(), Map.of("height", 1.0, "label", "b"));
            db.add(water().withInfo(Structure.ENERGY, 1.9), Map.of());
            assertEquals(List.of(1L, 3L), ids(db, "H2O"));
            assertEquals(List.of(1L, 3L), ids(db, "formula=OH2"));
            assertEquals(List.of(), ids(db, "formula=OH"));
            assertEquals(List.of(2L), ids(db, "Cu"));
            assertEquals(List.of(2L), ids(db, "Cu>1"));
            assertEquals(List.of(), ids(db, "Cu>2"));
            assertEquals(List.of(1L, 3L), ids(db, "Cu=0"));
            assertEquals(List.of(1L, 2L, 3L), ids(db, "Cu<3"));
            assertEquals(List.of(2L), ids(db, "energy<0"));
            assertEquals(List.of(3L), ids(db, "H,energy>0"));
            assertEquals(List.of(1L, 2L), ids(db, "height"));
            assertEquals(List.of(1L), ids(db, "height>1.5"));
            assertEquals(List.of(2L), ids(db, "label=b"));
            assertEquals(List.of(2L), ids(db, "label!=a"));
            assertEquals(List.of(2L), ids(db, "pbc=TTF"));
            assertEquals(List.of(2L, 3L), ids(db, "id>=2"));
            assertEquals(2, db.count(Query.parse("natoms=3")));
        }
    }

    @Test
    void rowsAreSortedAndPaged() {
        try (var db = StructureDatabase.open(location(), true)) {
            for (double h : new double[] {2, 3, 1}) {
                db.add(h == 1 ? copper() : water(), Map.of("height", h));
            }
            db.add(water(), Map.of());
            assertEquals(List.of(3L, 1L, 2L, 4L), db.select(Query.ALL, "height", 9, 0).stream().map(DatabaseRow::id).toList());
            assertEquals(List.of(2L, 1L), db.select(Query.ALL, "-height", 2, 0).stream().map(DatabaseRow::id).toList());
            assertEquals(List.of(2L, 3L), db.select(Query.ALL, "", 2, 1).stream().map(DatabaseRow::id).toList());
            assertEquals(3L, db.select(Query.ALL, "energy", 1, 0).getFirst().id());
            assertEquals("Cu2", db.select(Query.ALL, "formula", 1, 0).getFirst().formula());
        }
    }

    @Test
    void pairsAreChangedAndRowsDeleted() {
        try (var db = StructureDatabase.open(location(), true)) {
            db.add(water(), Map.of("height", 1.0, "label", "a"));
            db.add(copper(), Map.of("height", 1.0));
            db.update(1, Map.of("height", 2.5, "checked", true), Set.of("label"));
            assertEquals(Map.of("height", 2.5, "checked", 1.0), db.select(Query.ALL, "", 1, 0).getFirst().keyValues());
            assertEquals(List.of(1L), ids(db, "height=2.5"));
            assertEquals(List.of(), ids(db, "label"));
            db.delete(List.of(1L));
            assertEquals(List.of(2L), ids(db, ""));
            assertEquals(List.of("height"), db.keys());
        }
    }

    @Test
    void nothingIsAddedWhenOneCannotBe() {
        try (var db = StructureDatabase.open(location(), true)) {
            var entries = new ArrayList<StructureDatabase.Entry>();
            entries.add(new StructureDatabase.Entry(water(), Map.of()));
            entries.add(new StructureDatabase.Entry(water(), Map.of("Cu", 1)));
            var e = assertThrows(DatabaseException.class, () -> db.addAll(entries, n -> { }));
            assertTrue(String.valueOf(e.getMessage()).contains("'Cu' cannot be a key"), e.getMessage());
            assertEquals(0, db.count(Query.ALL));
            assertThrows(DatabaseException.class, () -> db.add(water(), Map.of("size", "12")));
            assertThrows(DatabaseException.class, () -> db.add(water(), Map.of("size", Double.NaN)));
            assertThrows(DatabaseException.class, () -> db.structure(7));
        }
    }

    @Test
    void rowsOfAnotherDatabaseAreTakenOnce() {
        try (var db = StructureDatabase.open(location(), true);
                var other = StructureDatabase.open(folder.resolve("other.db").toString(), true)) {
            other.add(copper(), Map.of("label", "x"));
            other.add(water(), Map.of());
            assertEquals(1, db.importAll(other, Query.parse("Cu"), n -> { }));
            assertEquals(1, db.importAll(other, Query.ALL, n -> { }));
            assertEquals(0, db.importAll(other, Query.ALL, n -> { }));
            var row = db.select(Query.parse("label=x"), "", 1, 0).getFirst();
            assertEquals(other.select(Query.parse("Cu"), "", 1, 0).getFirst().uniqueId(), row.uniqueId());
            assertEquals(copper().array(Structure.FORCES), db.structure(row.id()).array(Structure.FORCES));
        }
    }

    @Test
    void whatIsWrongIsToldInOneLine() throws Exception {
        var text = folder.resolve("notes.db");
        Files.writeString(text, "this is no database at all, but a text of some length that SQLite looks at".repeat(30));
        assertMessage("no SQLite database", () -> StructureDatabase.open(text.toString(), true));
        assertMessage("does not exist", () -> StructureDatabase.open(folder.resolve("gone.db").toString(), false));
        assertMessage("is a folder", () -> StructureDatabase.open(folder.toString(), true));
        assertMessage("names no host", () -> StructureDatabase.open("postgresql://somewhere", true));
        assertMessage("is no condition", () -> Query.parse("energy<<"));
        assertMessage("must be whole", () -> Query.parse("Cu>x"));
        assertMessage("is no formula", () -> Query.parse("formula=Xx2"));
        assertMessage("three letters", () -> Query.parse("pbc=T"));
        try (var db = StructureDatabase.open(location(), true)) {
            assertMessage("must be a number", () -> db.count(Query.parse("energy=low")));
            assertMessage("cannot be sorted", () -> db.select(Query.ALL, "x y", 1, 0));
        }
    }

    private static void assertMessage(String part, Executable what) {
        var e = assertThrows(DatabaseException.class, what);
        var message = String.valueOf(e.getMessage());
        assertTrue(message.contains(part), message);
        assertFalse(message.contains("\n"), message);
    }
}
