/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.Vectors;

/**
 * Molecules by name: the G2/97 set of 162 molecules and atoms (L. A. Curtiss, K. Raghavachari, P. C. Redfern, J. A.
 * Pople, J. Chem. Phys. 106, 1063, 1997, doi 10.1063/1.473182; MP2(full)/6-31G(d) geometries) and the five further
 * ones that ASE's {@code molecule} knows, with ASE's names, order of atoms, orientation and magnetic moments.
 * Immutable.
 */
public final class Molecules {
    private static final Map<String, Structure> ALL = read("/org/adatom/internal/structure/g2.txt");
    /** Elements that bind to a surface through lone pairs, the readiest first. */
    private static final List<Element> DONORS = List.of(Element.N, Element.P, Element.S, Element.O, Element.Cl,
            Element.F);

    private Molecules() {
    }

    /** {@return the names, sorted without regard to case} */
    public static List<String> names() {
        return ALL.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(s -> s)).toList();
    }

    /** {@return the molecule of a name, if there is one} */
    public static Optional<Structure> find(String name) {
        return Optional.ofNullable(ALL.get(name.strip()));
    }

    /**
     * {@return the molecule of a name such as "H2O", or the single atom of a symbol}
     *
     * @throws StructureException when there is none, with names that come near
     */
    public static Structure named(String name) {
        var known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        var atom = Element.find(name.strip());
        if (atom.isPresent()) {
            return Structure.builder().add(atom.get(), 0, 0, 0).build();
        }
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        var formula = sortedLetters(wanted);
        var near = names().stream().filter(n -> !wanted.isEmpty() && (n.toLowerCase(Locale.ROOT).contains(wanted)
                || sortedLetters(n.toLowerCase(Locale.ROOT)).equals(formula))).limit(8).toList();
        throw new StructureException("there is no molecule '" + name + "': " + (near.isEmpty()
                ? "use the symbol of an element or a name of the G2 set, such as H2O, CO, CH3OH" : "did you mean "
                        + String.join(", ", near) + "?"));
    }

    /**
     * {@return the index of the atom through which a molecule is taken to bind to a metal}: a carbon that ends the
     * molecule (CO, CN), else the first nitrogen, phosphorus, sulphur, oxygen or halogen with room for another bond,
     * else the heavy atom with the fewest neighbours, else 0. A convention for a starting geometry, not a result.
     */
    public static int bindingAtom(Structure molecule) {
        int n = molecule.count();
        var neighbours = new int[n];
        var hydrogens = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double reach = 1.2 * (molecule.element(i).covalentRadius() + molecule.element(j).covalentRadius());
                if (i != j && Vectors.norm(Vectors.subtract(molecule.position(i), molecule.position(j))) < reach) {
                    neighbours[i]++;
                    hydrogens[i] += molecule.number(j) == 1 ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < n && n > 1; i++) {
            if (molecule.element(i) == Element.C && neighbours[i] == 1 && hydrogens[i] == 0) {
                return i;
            }
        }
        for (var donor : DONORS) {
            int most = donor == Element.N || donor == Element.P ? 3 : donor == Element.S || donor == Element.O ? 2 : 1;
            for (int i = 0; i < n; i++) {
                if (molecule.element(i) == donor && neighbours[i] <= most) {
                    return i;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < n; i++) {
            boolean heavier = molecule.number(best) == 1 && molecule.number(i) > 1;
            boolean fewer = molecule.number(i) > 1 && neighbours[i] < neighbours[best];
            best = heavier || fewer ? i : best;
        }
        return best;
    }

    private static String sortedLetters(String text) {
        var c = text.toCharArray();
        Arrays.sort(c);
        return new String(c);
    }

    private static Map<String, Structure> read(String resource) {
        try (InputStream in = Molecules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var all = new LinkedHashMap<String, Structure>();
            for (var block : text.lines().filter(l -> !l.startsWith("#")).reduce("", (a, b) -> a + "\n" + b)
                    .split("\nmolecule ")) {
                if (!block.isBlank()) {
                    int end = block.indexOf('\n');
                    all.put(block.substring(0, end), parse(block.substring(end + 1)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Structure parse(String lines) {
        var atoms = Structure.builder();
        var moments = new ArrayList<Double>();
        lines.lines().forEach(line -> {
            var w = line.split(" ");
            atoms.add(Element.of(w[0]), Double.parseDouble(w[1]), Double.parseDouble(w[2]), Double.parseDouble(w[3]));
            moments.add(w.length > 4 ? Double.parseDouble(w[4]) : 0.0);
        });
        var molecule = atoms.build();
        var values = moments.stream().mapToDouble(Double::doubleValue).toArray();
        return Arrays.stream(values).allMatch(v -> v == 0) ? molecule
                : molecule.withArray(Structure.MAGNETIC_MOMENTS, new AtomArray.Reals(values));
    }
}
