/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Atoms in a lattice: an immutable value. Every {@code with...} method gives a new structure and shares what did not change.
 * <p>
 * Positions are cartesian, A, row-major {@code [n][3]}. Named per-atom arrays ({@link AtomArray}) hold everything else; the
 * names below are the ones that the program gives a meaning to. {@code info} holds words, numbers and truth values
 * that belong to the whole structure (String, Double, Long, Boolean, double[]).
 */
public final class Structure {
    /** Per-atom whole numbers; builders of surfaces number the layers from the top, 1 upwards, adsorbates are 0. */
    public static final String TAGS = "tags";
    /** Per-atom masses, amu, where they differ from the element's. */
    public static final String MASSES = "masses";
    /** Per-atom charges, e. */
    public static final String CHARGES = "charges";
    /** Per-atom magnetic moments, Bohr magnetons. */
    public static final String MAGNETIC_MOMENTS = "magmoms";
    /** Per-atom velocities, [n][3], A/fs. */
    public static final String VELOCITIES = "velocities";
    /** Per-atom forces that came with a file or a result, [n][3], eV/A. */
    public static final String FORCES = "forces";
    /** Key of {@code info}: the potential energy that came with a file or a result, eV. */
    public static final String ENERGY = "energy";

    /** No atoms, no lattice. */
    public static final Structure EMPTY = builder().build();

    private final int[] numbers;
    private final double[] positions;
    private final Lattice lattice;
    private final Periodicity periodicity;
    private final Map<String, AtomArray> arrays;
    private final List<Constraint> constraints;
    private final Map<String, Object> info;

    private Structure(int[] numbers, double[] positions, Lattice lattice, Periodicity periodicity,
            Map<String, AtomArray> arrays, List<Constraint> constraints, Map<String, Object> info) {
        this.numbers = numbers;
        this.positions = positions;
        this.lattice = lattice;
        this.periodicity = periodicity;
        this.arrays = arrays;
        this.constraints = constraints;
        this.info = info;
    }

    /**
     * {@return a structure without periodicity}
     *
     * @param numbers [n], atomic numbers 0..118; copied
     * @param positions [n][3], A, row-major; copied
     * @throws StructureException when lengths differ or a number is not finite
     */
    public static Structure of(int[] numbers, double[] positions) {
        return of(numbers, positions, Lattice.NONE, Periodicity.NONE);
    }

    /**
     * {@return a structure}
     *
     * @param numbers [n], atomic numbers 0..118; copied
     * @param positions [n][3], A, row-major; copied
     * @param lattice the cell
     * @param periodicity along which vectors it repeats
     * @throws StructureException when lengths differ, a number is not finite, or a periodic direction has no cell vector
     */
    public static Structure of(int[] numbers, double[] positions, Lattice lattice, Periodicity periodicity) {
        return checked(numbers.clone(), positions.clone(), lattice, periodicity, Map.of(), List.of(), Map.of());
    }

    /** {@return a builder that atoms are added to one by one} */
    public static AtomCollector builder() {
        return new AtomCollector();
    }

    private static Structure checked(int[] numbers, double[] positions, Lattice lattice, Periodicity periodicity,
            Map<String, AtomArray> arrays, List<Constraint> constraints, Map<String, Object> info) {
        StructureChecks.requireAtoms(numbers, positions);
        StructureChecks.requireCell(lattice, periodicity);
        return new Structure(numbers, positions, lattice, periodicity, arrays, constraints, info);
    }

    /** {@return the number of atoms} */
    public int count() {
        return numbers.length;
    }

    /** {@return the atomic number of an atom} */
    public int number(int atom) {
        return numbers[atom];
    }

    /** {@return the element of an atom} */
    public Element element(int atom) {
        return Element.of(numbers[atom]);
    }

    /** {@return x of an atom, A} */
    public double x(int atom) {
        return positions[3 * atom];
    }

    /** {@return y of an atom, A} */
    public double y(int atom) {
        return positions[3 * atom + 1];
    }

    /** {@return z of an atom, A} */
    public double z(int atom) {
        return positions[3 * atom + 2];
    }

    /** {@return a copy of the position of an atom, [3], A} */
    public double[] position(int atom) {
        return Arrays.copyOfRange(positions, 3 * atom, 3 * atom + 3);
    }

    /** {@return a copy of the positions, [n][3], A, row-major} */
    public double[] positions() {
        return positions.clone();
    }

    /** Copies the positions, [n][3], A, into an array of at least 3n. */
    public void copyPositions(double[] target) {
        System.arraycopy(positions, 0, target, 0, positions.length);
    }

    /** {@return fractional coordinates, [n][3], not wrapped} @throws StructureException when the cell has no volume */
    public double[] fractionalPositions() {
        return lattice.toFractional(positions);
    }

    /** {@return a copy of the atomic numbers, [n]} */
    public int[] numbers() {
        return numbers.clone();
    }

    /** {@return the cell} */
    public Lattice lattice() {
        return lattice;
    }

    /** {@return along which cell vectors the structure repeats} */
    public Periodicity periodicity() {
        return periodicity;
    }

    /** {@return the named per-atom arrays, in their order, unmodifiable} */
    public Map<String, AtomArray> arrays() {
        return arrays;
    }

    /** {@return a named per-atom array} */
    public Optional<AtomArray> array(String name) {
        return Optional.ofNullable(arrays.get(name));
    }

    /** {@return what the structure must keep in a run} */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** {@return values that belong to the whole structure, in their order, unmodifiable} */
    public Map<String, Object> info() {
        return info;
    }

    /** {@return a copy of the tags, [n], zeros where none are set} */
    public int[] tags() {
        return arrays.get(TAGS) instanceof AtomArray.Integers(var t, var w) && w == 1 ? t.clone() : new int[numbers.length];
    }

    /** {@return a copy of the masses, [n], amu: those set, else the elements'} */
    public double[] masses() {
        if (arrays.get(MASSES) instanceof AtomArray.Reals(var given, var w) && w == 1) {
            return given.clone();
        }
        var out = new double[numbers.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Element.of(numbers[i]).mass();
        }
        return out;
    }

    /** {@return a copy of the charges, [n], e, zeros where none are set} */
    public double[] charges() {
        return reals(CHARGES, 1);
    }

    /** {@return a copy of the magnetic moments, [n], Bohr magnetons, zeros where none are set} */
    public double[] magneticMoments() {
        return reals(MAGNETIC_MOMENTS, 1);
    }

    /** {@return a copy of the velocities, [n][3], A/fs, zeros where none are set} */
    public double[] velocities() {
        return reals(VELOCITIES, 3);
    }

    private double[] reals(String name, int width) {
        return arrays.get(name) instanceof AtomArray.Reals(var given, var w) && w == width ? given.clone()
                : new double[numbers.length * width];
    }

    /** {@return for each atom whether a {@link Constraint.FixedAtoms} holds it} */
    public boolean[] fixed() {
        var out = new boolean[numbers.length];
        for (var c : constraints) {
            if (c instanceof Constraint.FixedAtoms(var atoms)) {
                for (int i : atoms) {
                    out[i] = true;
                }
            }
        }
        return out;
    }

    /** {@return the composition in Hill's order, such as "C2H6O"; carbon and hydrogen first, then by symbol} */
    public String formula() {
        return Composition.formula(numbers);
    }

    /** {@return this structure with other positions} @param newPositions [n][3], A; copied */
    public Structure withPositions(double[] newPositions) {
        return checked(numbers, newPositions.clone(), lattice, periodicity, arrays, constraints, info);
    }

    /** {@return this structure with other elements} @param newNumbers [n]; copied */
    public Structure withNumbers(int[] newNumbers) {
        return checked(newNumbers.clone(), positions, lattice, periodicity, arrays, constraints, info);
    }

    /** {@return this structure in another cell, atoms where they are} */
    public Structure withLattice(Lattice newLattice) {
        StructureChecks.requireCell(newLattice, periodicity);
        return new Structure(numbers, positions, newLattice, periodicity, arrays, constraints, info);
    }

    /** {@return this structure in another cell, periodic as given, atoms where they are} */
    public Structure withLattice(Lattice newLattice, Periodicity newPeriodicity) {
        StructureChecks.requireCell(newLattice, newPeriodicity);
        return new Structure(numbers, positions, newLattice, newPeriodicity, arrays, constraints, info);
    }

    /** {@return this structure in another cell, fractional coordinates kept} @throws StructureException without volume */
    public Structure strainedTo(Lattice newLattice) {
        StructureChecks.requireCell(newLattice, periodicity);
        return new Structure(numbers, newLattice.completed().toCartesian(fractionalPositions()), newLattice, periodicity, arrays,
                constraints, info);
    }

    /** {@return this structure, periodic as given} */
    public Structure withPeriodicity(Periodicity newPeriodicity) {
        StructureChecks.requireCell(lattice, newPeriodicity);
        return new Structure(numbers, positions, lattice, newPeriodicity, arrays, constraints, info);
    }

    /** {@return this structure with a per-atom array set; null removes it} @throws StructureException on a wrong length */
    public Structure withArray(String name, @Nullable AtomArray array) {
        var all = new LinkedHashMap<>(arrays);
        if (array == null) {
            all.remove(name);
        } else if (array.count() != numbers.length) {
            throw new StructureException("the array '" + name + "' has " + array.count() + " rows for " + numbers.length
                    + " atoms");
        } else {
            all.put(name, array);
        }
        return new Structure(numbers, positions, lattice, periodicity, Collections.unmodifiableMap(all), constraints, info);
    }

    /** {@return this structure with tags} @param tags [n]; copied */
    public Structure withTags(int[] tags) {
        return withArray(TAGS, new AtomArray.Integers(tags.clone()));
    }

    /** {@return this structure with other constraints} @throws StructureException when one names an atom that is not there */
    public Structure withConstraints(List<Constraint> newConstraints) {
        for (var c : newConstraints) {
            for (int i : c.atoms()) {
                if (i < 0 || i >= numbers.length) {
                    throw new StructureException("a constraint names atom " + i + " of a structure of " + numbers.length);
                }
            }
        }
        return new Structure(numbers, positions, lattice, periodicity, arrays, List.copyOf(newConstraints), info);
    }

    /** {@return this structure with exactly these atoms fixed, other kinds of constraints kept} @param fixed [n] */
    public Structure withFixed(boolean[] fixed) {
        var kept = new ArrayList<Constraint>(constraints);
        kept.removeIf(Constraint.FixedAtoms.class::isInstance);
        int n = 0;
        var atoms = new int[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i]) {
                atoms[n++] = i;
            }
        }
        if (n > 0) {
            kept.add(0, new Constraint.FixedAtoms(Arrays.copyOf(atoms, n)));
        }
        return withConstraints(kept);
    }

    /** {@return this structure with other values for the whole} */
    public Structure withInfo(Map<String, ?> newInfo) {
        return new Structure(numbers, positions, lattice, periodicity, arrays, constraints,
                Collections.unmodifiableMap(new LinkedHashMap<>(newInfo)));
    }

    /** {@return this structure with one value for the whole set; null removes it} */
    public Structure withInfo(String key, @Nullable Object value) {
        var all = new LinkedHashMap<>(info);
        if (value == null) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
        return withInfo(all);
    }

    /** {@return the chosen atoms in the given order, with their arrays and what can be kept of the constraints} */
    public Structure select(int[] atoms) {
        var newIndex = new int[numbers.length];
        Arrays.fill(newIndex, -1);
        var newNumbers = new int[atoms.length];
        var newPositions = new double[3 * atoms.length];
        for (int k = 0; k < atoms.length; k++) {
            newNumbers[k] = numbers[atoms[k]];
            System.arraycopy(positions, 3 * atoms[k], newPositions, 3 * k, 3);
            newIndex[atoms[k]] = k;
        }
        var newArrays = new LinkedHashMap<String, AtomArray>();
        arrays.forEach((name, array) -> newArrays.put(name, array.select(atoms)));
        var newConstraints = constraints.stream().flatMap(c -> c.remap(newIndex).stream()).toList();
        return new Structure(newNumbers, newPositions, lattice, periodicity, Collections.unmodifiableMap(newArrays),
                newConstraints, info);
    }

    /** {@return this structure without the marked atoms} @param gone [n] */
    public Structure without(boolean[] gone) {
        int n = 0;
        var kept = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (!gone[i]) {
                kept[n++] = i;
            }
        }
        return select(Arrays.copyOf(kept, n));
    }

    /**
     * {@return this structure followed by the atoms of another} Cell, periodicity and info are this one's; arrays that only
     * one of them has are filled with blanks (masses with the elements' masses); constraints of both are kept.
     *
     * @throws StructureException when arrays of the same name do not fit
     */
    public Structure append(Structure other) {
        int n = count();
        var newNumbers = Arrays.copyOf(numbers, n + other.count());
        System.arraycopy(other.numbers, 0, newNumbers, n, other.count());
        var newPositions = Arrays.copyOf(positions, 3 * (n + other.count()));
        System.arraycopy(other.positions, 0, newPositions, 3 * n, 3 * other.count());
        var newArrays = new LinkedHashMap<String, AtomArray>();
        for (var e : arrays.entrySet()) {
            newArrays.put(e.getKey(), e.getValue().append(other.arrayOrBlank(e.getKey(), e.getValue())));
        }
        for (var e : other.arrays.entrySet()) {
            newArrays.computeIfAbsent(e.getKey(), k -> arrayOrBlank(k, e.getValue()).append(e.getValue()));
        }
        var shift = new int[other.count()];
        Arrays.setAll(shift, i -> n + i);
        var newConstraints = new ArrayList<>(constraints);
        other.constraints.forEach(c -> c.remap(shift).ifPresent(newConstraints::add));
        return new Structure(newNumbers, newPositions, lattice, periodicity, Collections.unmodifiableMap(newArrays),
                List.copyOf(newConstraints), info);
    }

    private AtomArray arrayOrBlank(String name, AtomArray like) {
        var own = arrays.get(name);
        if (own != null) {
            return own;
        }
        return name.equals(MASSES) ? new AtomArray.Reals(masses()) : like.blank(count());
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Structure s && Arrays.equals(numbers, s.numbers) && Arrays.equals(positions, s.positions)
                && lattice.equals(s.lattice) && periodicity.equals(s.periodicity) && arrays.equals(s.arrays)
                && constraints.equals(s.constraints) && info.equals(s.info);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return formula() + " (" + count() + (count() == 1 ? " atom)" : " atoms)");
    }
}
