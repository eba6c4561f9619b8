/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.io.FileHead;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureOutput;
import org.adatom.structure.io.StructureText;

/** Data files of LAMMPS with the atom styles atomic, charge, molecular and full. */
public final class LammpsDataFormat implements StructureFormat {
    private static final Pattern SECTION = Pattern.compile("[A-Z][A-Za-z ]*");
    private static final Pattern UNITS = Pattern.compile("units\\s*=?\\s*(\\w+)");

    @Override
    public String id() {
        return "lammps-data";
    }

    @Override
    public String label() {
        return "LAMMPS data";
    }

    @Override
    public List<String> extensions() {
        return List.of("data", "lmp");
    }

    @Override
    public List<String> patterns() {
        return List.of("data.*");
    }

    @Override
    public boolean severalFrames() {
        return false;
    }

    @Override
    public Match recognise(FileHead head) {
        boolean atoms = head.lines().stream().anyMatch(l -> l.matches("\\s*\\d+\\s+atoms\\s*(#.*)?"));
        boolean box = head.lines().stream().anyMatch(l -> l.matches(".*\\sxlo\\s+xhi.*"));
        return atoms && box ? Match.CERTAIN : atoms ? Match.POSSIBLE : Match.NO;
    }

    /** What has been read so far. */
    private static final class Content {
        int atoms = -1;
        int types;
        double[] low = new double[3];
        double[] high = new double[3];
        double[] tilt = new double[3];
        boolean[] bounds = new boolean[3];
        String units = "metal";
        Map<Integer, Double> masses = new HashMap<>();
        Map<Integer, Integer> elements = new HashMap<>();
        int[] ids = {};
        int[] type = {};
        int[] molecule = {};
        double[] charge = {};
        double[] positions = {};
        double[] velocities = {};
    }

    @Override
    public Structure read(StructureText text) throws IOException {
        var c = new Content();
        text.requireLine("a line of comment");
        var units = UNITS.matcher(text.text());
        if (units.find()) {
            c.units = units.group(1);
        }
        if (!List.of("metal", "real", "lj").contains(c.units)) {
            throw text.error("found units = " + c.units + ", expected metal, real or lj");
        }
        while (text.nextFilledLine()) {
            var line = text.text();
            var bare = line.replaceFirst("#.*", "").strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (SECTION.matcher(bare).matches()) {
                section(text, c, bare, line.contains("#") ? line.substring(line.indexOf('#') + 1).strip() : "");
            } else if (c.ids.length > 0) {
                throw text.error("found '" + bare + "', expected the name of a section or the end of the file");
            } else {
                header(text, c, bare);
            }
        }
        if (c.positions.length == 0) {
            throw text.error("the file ends, expected the section Atoms");
        }
        return build(text, c);
    }

    private static void header(StructureText text, Content c, String line) throws StructureFileException {
        var words = line.split("\\s+");
        if (line.matches("\\d+\\s+atoms")) {
            c.atoms = text.integer("the number of atoms");
            text.requireMemory(c.atoms, 160);
            if (c.atoms > text.bytes().length) {
                throw text.error("found " + c.atoms + " atoms, expected no more than the file has lines for");
            }
        } else if (line.matches("\\d+\\s+atom\\s+types")) {
            c.types = text.integer("the number of atom types");
        } else if (words.length == 4 && words[2].endsWith("lo") && words[3].endsWith("hi")) {
            int k = "xyz".indexOf(words[2].charAt(0));
            if (k < 0) {
                throw text.error("found '" + line + "', expected xlo xhi, ylo yhi or zlo zhi");
            }
            c.low[k] = text.finite("a lower bound");
            c.high[k] = text.finite("an upper bound");
            c.bounds[k] = true;
        } else if (line.endsWith("xy xz yz")) {
            for (int k = 0; k < 3; k++) {
                c.tilt[k] = text.finite("a tilt factor");
            }
        } else if (!line.matches("[-+\\d.eE\\s]+[a-z][a-z /]*")) {
            throw text.error("found '" + line + "', expected a line of the header such as '8 atoms', or a section");
        }
    }

    private static void section(StructureText text, Content c, String name, String hint) throws StructureFileException {
        switch (name) {
            case "Masses" -> masses(text, c);
            case "Atoms" -> atoms(text, c, hint.toLowerCase(Locale.ROOT));
            case "Velocities" -> velocities(text, c);
            default -> {
                while (text.nextFilledLine()) {
                    if (SECTION.matcher(text.text().replaceFirst("#.*", "").strip()).matches()) {
                        text.pushBack();
                        return;
                    }
                }
            }
        }
    }

    private static void masses(StructureText text, Content c) throws StructureFileException {
        for (int k = 0; k < c.types; k++) {
            if (!text.nextFilledLine()) {
                throw text.error("the file ends, expected the mass of type " + (k + 1) + " of " + c.types);
            }
            int type = text.integer("an atom type");
            double mass = text.finite("the mass of type " + type);
            var line = text.text();
            int hash = line.indexOf('#');
            int z = hash < 0 ? -1 : Symbols.ofLabel(line.substring(hash + 1).strip());
            c.masses.put(type, mass);
            c.elements.put(type, z >= 0 ? z : elementOfMass(mass));
        }
    }

    /** {@return the element whose mass comes within 0.1 amu and is nearest, else 0} */
    static int elementOfMass(double mass) {
        int best = 0;
        double least = 0.1;
        for (int z = 1; z <= 118; z++) {
            double d = Math.abs(Element.of(z).mass() - mass);
            if (d < least) {
                least = d;
                best = z;
            }
        }
        return best;
    }

    private static void atoms(StructureText text, Content c, String hint) throws StructureFileException {
        int n = c.atoms;
        if (n < 0) {
            throw text.error("found the section Atoms, expected the number of atoms before it");
        }
        c.ids = new int[n];
        c.type = new int[n];
        c.positions = new double[3 * n];
        var style = "";
        for (int i = 0; i < n; i++) {
            if (!text.nextFilledLine()) {
                throw text.error("the file ends after " + i + " of " + n + " atoms, expected one line for each");
            }
            if (i == 0) {
                style = style(text, hint);
                c.molecule = new int[style.equals("full") || style.equals("molecular") ? n : 0];
                c.charge = new double[style.equals("full") || style.equals("charge") ? n : 0];
            }
            c.ids[i] = text.integer("the id of an atom");
            if (c.molecule.length > 0) {
                c.molecule[i] = text.integer("the molecule of atom " + c.ids[i]);
            }
            c.type[i] = text.integer("the type of atom " + c.ids[i]);
            if (c.type[i] < 1 || c.types > 0 && c.type[i] > c.types) {
                throw text.unexpected("a type from 1 to " + c.types);
            }
            if (c.charge.length > 0) {
                c.charge[i] = text.finite("the charge of atom " + c.ids[i]);
            }
            for (int k = 0; k < 3; k++) {
                c.positions[3 * i + k] = text.finite("xyz".charAt(k) + " of atom " + c.ids[i]);
            }
        }
    }

    private static String style(StructureText text, String hint) throws StructureFileException {
        if (List.of("atomic", "charge", "molecular", "full").contains(hint)) {
            return hint;
        }
        if (!hint.isEmpty() && hint.matches("[a-z]+")) {
            throw text.error("found the atom style '" + hint + "', expected atomic, charge, molecular or full");
        }
        var words = text.text().replaceFirst("#.*", "").strip().split("\\s+");
        boolean third = words.length > 2 && words[2].matches("[-+]?\\d+");
        return switch (words.length) {
            case 5, 8 -> "atomic";
            case 6, 9 -> third ? "molecular" : "charge";
            case 7, 10 -> "full";
            default -> throw text.error("found " + words.length
                    + " columns, expected those of the atom style atomic, charge, molecular or full");
        };
    }

    private static void velocities(StructureText text, Content c) throws StructureFileException {
        if (c.ids.length == 0) {
            throw text.error("found the section Velocities, expected the section Atoms before it");
        }
        var index = new HashMap<Integer, Integer>();
        for (int i = 0; i < c.ids.length; i++) {
            index.put(c.ids[i], i);
        }
        double unit = c.units.equals("metal") ? 1e-3 : 1;
        c.velocities = new double[3 * c.ids.length];
        for (int k = 0; k < c.ids.length; k++) {
            if (!text.nextFilledLine()) {
                throw text.error("the file ends after " + k + " of " + c.ids.length + " velocities");
            }
            var i = index.get(text.integer("the id of an atom"));
            if (i == null) {
                throw text.unexpected("the id of an atom of the section Atoms");
            }
            for (int d = 0; d < 3; d++) {
                c.velocities[3 * i + d] = unit * text.finite("a component of a velocity");
            }
        }
    }

    private static Structure build(StructureText text, Content c) throws StructureFileException {
        for (int k = 0; k < 3; k++) {
            if (!c.bounds[k] || !(c.high[k] > c.low[k])) {
                throw text.error("the box has no length along " + "xyz".charAt(k) + " (" + c.low[k] + " to " + c.high[k]
                        + "), expected " + "xyz".charAt(k) + "lo below " + "xyz".charAt(k) + "hi");
            }
        }
        int n = c.ids.length;
        var numbers = new int[n];
        var masses = new double[n];
        for (int i = 0; i < n; i++) {
            var z = c.elements.get(c.type[i]);
            if (z == null && (!c.masses.isEmpty() || c.type[i] > 118)) {
                throw text.error("type " + c.type[i] + " has no mass, expected one in the section Masses");
            }
            numbers[i] = z == null ? c.type[i] : z;
            masses[i] = c.masses.getOrDefault(c.type[i], Element.of(numbers[i]).mass());
        }
        var p = c.positions;
        for (int i = 0; i < p.length; i++) {
            p[i] -= c.low[i % 3];
        }
        var cell = Lattice.of(c.high[0] - c.low[0], 0, 0, c.tilt[0], c.high[1] - c.low[1], 0, c.tilt[1], c.tilt[2],
                c.high[2] - c.low[2]);
        var s = withMasses(Structure.of(numbers, p, cell, Periodicity.ALL), masses).withInfo("units", c.units);
        s = s.withArray("type", new AtomArray.Integers(c.type));
        if (c.charge.length > 0) {
            s = s.withArray(Structure.CHARGES, new AtomArray.Reals(c.charge));
        }
        if (c.molecule.length > 0) {
            s = s.withArray("mol-id", new AtomArray.Integers(c.molecule));
        }
        if (c.velocities.length > 0) {
            s = s.withArray(Structure.VELOCITIES, new AtomArray.Reals(c.velocities, 3));
        }
        var order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(c.ids[a], c.ids[b]));
        return s.select(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }

    /** {@return the structure with masses where one is not the element's to 0.01 amu} */
    static Structure withMasses(Structure s, double[] masses) {
        for (int i = 0; i < masses.length; i++) {
            if (Math.abs(masses[i] - s.element(i).mass()) > 0.01) {
                return s.withArray(Structure.MASSES, new AtomArray.Reals(masses));
            }
        }
        return s;
    }

    /** {@return a structure without cell in a box 1 A wider than it is, not periodic} */
    static Structure boxed(Structure s) {
        double[] p = s.positions();
        double[] low = {0, 0, 0};
        double[] high = {0, 0, 0};
        for (int i = 0; i < p.length; i++) {
            low[i % 3] = i < 3 ? p[i] : Math.min(low[i % 3], p[i]);
            high[i % 3] = i < 3 ? p[i] : Math.max(high[i % 3], p[i]);
        }
        for (int i = 0; i < p.length; i++) {
            p[i] += 1 - low[i % 3];
        }
        return s.withPositions(p).withLattice(Lattice.orthorhombic(high[0] - low[0] + 2, high[1] - low[1] + 2,
                high[2] - low[2] + 2));
    }

    @Override
    public FrameWriter writer(StructureOutput out) {
        return s -> write(s, out);
    }

    private void write(Structure given, StructureOutput out) throws IOException {
        var s = given.lattice().equals(Lattice.NONE) ? boxed(given) : Cells.turned(given, out, label());
        double[] masses = s.masses();
        var kinds = new HashMap<String, Integer>();
        var firsts = new ArrayList<Integer>();
        var types = new int[s.count()];
        for (int i = 0; i < types.length; i++) {
            int atom = i;
            types[i] = kinds.computeIfAbsent(s.number(i) + " " + masses[i], k -> {
                firsts.add(atom);
                return firsts.size();
            });
        }
        out.put(s.formula()).put(" units = metal").line().line();
        out.whole(s.count()).put(" atoms\n").whole(firsts.size()).put(" atom types\n\n");
        double[] m = s.lattice().rows();
        for (int k = 0; k < 3; k++) {
            out.put("0.0 ").real(m[4 * k]).put(" " + "xyz".charAt(k) + "lo " + "xyz".charAt(k) + "hi\n");
        }
        if (m[3] != 0 || m[6] != 0 || m[7] != 0) {
            out.real(m[3]).put(' ').real(m[6]).put(' ').real(m[7]).put(" xy xz yz\n");
        }
        out.put("\nMasses\n\n");
        for (int k = 0; k < firsts.size(); k++) {
            out.whole(k + 1).put(' ').real(masses[firsts.get(k)]).put(" # ").put(s.element(firsts.get(k)).symbol()).line();
        }
        atoms(s, types, out);
        if (s.arrays().get(Structure.VELOCITIES) instanceof AtomArray.Reals(var v, var w) && w == 3) {
            out.put("\nVelocities\n\n");
            for (int i = 0; i < v.length; i += 3) {
                out.whole(i / 3 + 1);
                for (int k = i; k < i + 3; k++) {
                    out.put(' ').real(1000 * v[k]);
                }
                out.line();
            }
        }
    }

    private static void atoms(Structure s, int[] types, StructureOutput out) throws IOException {
        double[] charges = s.arrays().containsKey(Structure.CHARGES) ? s.charges() : null;
        int[] molecules = s.arrays().get("mol-id") instanceof AtomArray.Integers(var v, var w) && w == 1 ? v : null;
        out.put("\nAtoms # ").put(molecules == null ? charges == null ? "atomic" : "charge"
                : charges == null ? "molecular" : "full").put("\n\n");
        for (int i = 0; i < s.count(); i++) {
            out.whole(i + 1).put(' ');
            if (molecules != null) {
                out.whole(molecules[i]).put(' ');
            }
            out.whole(types[i]).put(' ');
            if (charges != null) {
                out.real(charges[i]).put(' ');
            }
            out.real(s.x(i)).put(' ').real(s.y(i)).put(' ').real(s.z(i)).line();
        }
    }
}
