/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.symmetry.SpaceGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom info}: what a file holds. */
@Command(name = "info", description = "Print what a structure file holds as JSON.")
final class InfoCommand implements Callable<Integer> {
    /** amu/A^3 in g/cm^3: 1.66053906660e-24 g / 1e-24 cm^3 (CODATA 2018). */
    private static final double DENSITY = 1.66053906660;
    private static final int MOST_FOR_SYMMETRY = 20_000;
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE",
            description = "The file; FILE@INDEX chooses a frame, the last one else.")
    String file = "";

    @Option(names = "--index", paramLabel = "INDEX", description = "Which frame: 0, 1, ..., or -1 for the last.")
    String index = "";

    InfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        var structure = Inputs.readOne(session, file, index);
        var node = Json.object().put("file", file);
        node.put("format", session.formats().formats().detect(Inputs.file(session, file)).id());
        node.put("frames", Inputs.count(session, file));
        describe(structure, node);
        session.out().println(Json.pretty(node));
        return ExitCode.DONE;
    }

    private static void describe(Structure s, ObjectNode node) {
        node.put("formula", s.formula()).put("atoms", s.count());
        var composition = node.putObject("composition");
        var counts = new LinkedHashMap<String, Integer>();
        double mass = 0;
        var masses = s.masses();
        for (int i = 0; i < s.count(); i++) {
            counts.merge(s.element(i).symbol(), 1, Integer::sum);
            mass += masses[i];
        }
        counts.forEach(composition::put);
        node.put("mass", mass);
        node.set("cell", Json.rows(s.lattice().rows(), 3));
        node.set("cellParameters", Json.numbers(s.lattice().parameters()));
        node.putArray("pbc").add(s.periodicity().a()).add(s.periodicity().b()).add(s.periodicity().c());
        if (s.lattice().isComplete()) {
            node.put("volume", s.lattice().volume()).put("density", mass * DENSITY / s.lattice().volume());
        } else {
            node.putNull("volume").putNull("density");
        }
        symmetry(s, node);
        Distances.describe(s, node);
        constraints(s, node.putArray("constraints"));
        arrays(s, node.putObject("arrays"));
        info(s, node.putObject("info"));
    }

    /** Space group, or null where the structure has none or is too large to look at every time. */
    private static void symmetry(Structure s, ObjectNode node) {
        node.putNull("spaceGroup");
        if (s.count() == 0 || s.count() > MOST_FOR_SYMMETRY || !s.lattice().isComplete() || !s.periodicity().a()
                || !s.periodicity().b() || !s.periodicity().c()) {
            return;
        }
        try {
            var g = SpaceGroup.of(s, SpaceGroup.USUAL_TOLERANCE);
            node.putObject("spaceGroup").put("number", g.number()).put("symbol", g.symbol()).put("pointGroup", g.pointGroup())
                    .put("operations", g.order()).put("primitiveAtoms", g.primitive().count())
                    .put("tolerance", SpaceGroup.USUAL_TOLERANCE);
        } catch (StructureException e) {
            node.put("spaceGroupNote", e.getMessage());
        }
    }

    private static void constraints(Structure s, ArrayNode out) {
        for (var c : s.constraints()) {
            var node = out.addObject();
            switch (c) {
                case Constraint.FixedAtoms _ -> node.put("kind", "fixed-atoms");
                case Constraint.FixedLine l -> node.put("kind", "fixed-line").set("direction",
                        Json.numbers(l.direction()));
                case Constraint.FixedPlane p -> node.put("kind", "fixed-plane").set("normal", Json.numbers(p.normal()));
                case Constraint.FixedBondLength b -> node.put("kind", "fixed-bond-length").put("length", b.length());
                case Constraint.Hookean h -> node.put("kind", "spring").put("stiffness", h.stiffness())
                        .put("threshold", h.threshold()).set("anchor", Json.numbers(h.anchor()));
                case Constraint.RigidGroup _ -> node.put("kind", "rigid-group");
            }
            var atoms = node.putArray("atoms");
            for (int i : c.atoms()) {
                atoms.add(i);
            }
        }
    }

    private static void arrays(Structure s, ObjectNode out) {
        s.arrays().forEach((name, array) -> out.putObject(name).put("type", switch (array) {
            case AtomArray.Reals _ -> "real";
            case AtomArray.Integers _ -> "integer";
            case AtomArray.Words _ -> "word";
            case AtomArray.Flags _ -> "flag";
        }).put("width", array.width()));
    }

    private static void info(Structure s, ObjectNode out) {
        s.info().forEach((key, value) -> {
            switch (value) {
                case Double d -> out.put(key, d);
                case Long l -> out.put(key, l);
                case Boolean b -> out.put(key, b);
                case double[] a -> out.set(key, Json.numbers(a));
                default -> out.put(key, value.toString());
            }
        });
    }
}
