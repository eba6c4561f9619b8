/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import java.util.BitSet;
import java.util.List;
import org.adatom.internal.render.Bonds;
import org.adatom.internal.render.SceneData;
import org.adatom.internal.render.Segments;
import org.adatom.internal.render.Spheres;
import org.adatom.structure.Lattice;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An immutable snapshot of a structure, ready to be drawn, with what is highlighted in it. Highlights are changed without
 * copying atoms. Made by {@link SceneBuilder}.
 */
public final class Scene {
    /** Nothing to see. */
    public static final Scene EMPTY = new Scene(
            new SceneData(new double[3], Spheres.NONE, Bonds.NONE, Segments.NONE, List.of()), 0, Lattice.NONE, null, false);

    private final SceneData data;
    private final int atoms;
    private final Lattice lattice;
    private final Colouring.@Nullable ByValue legend;
    private final boolean bondsLeftOut;
    private final BitSet selected;
    private final int hover;

    Scene(SceneData data, int atoms, Lattice lattice, Colouring.@Nullable ByValue legend, boolean bondsLeftOut) {
        this(data, atoms, lattice, legend, bondsLeftOut, new BitSet(), -1);
    }

    private Scene(SceneData data, int atoms, Lattice lattice, Colouring.@Nullable ByValue legend, boolean bondsLeftOut,
            BitSet selected, int hover) {
        this.data = data;
        this.atoms = atoms;
        this.lattice = lattice;
        this.legend = legend;
        this.bondsLeftOut = bondsLeftOut;
        this.selected = selected;
        this.hover = hover;
    }

    /** {@return this scene with other atoms selected} @param newSelected indices of atoms; copied */
    public Scene withSelection(BitSet newSelected) {
        return new Scene(data, atoms, lattice, legend, bondsLeftOut, (BitSet) newSelected.clone(), hover);
    }

    /** {@return this scene with another atom under the pointer} @param atom its index, -1 for none */
    public Scene withHover(int atom) {
        return atom == hover ? this : new Scene(data, atoms, lattice, legend, bondsLeftOut, selected, atom);
    }

    /** {@return a copy of the indices of the selected atoms} */
    public BitSet selection() {
        return (BitSet) selected.clone();
    }

    /** {@return the atom under the pointer, -1 for none} */
    public int hover() {
        return hover;
    }

    /** {@return how many atoms the structure has} */
    public int atomCount() {
        return atoms;
    }

    /** {@return how many balls are drawn, periodic images included} */
    public int sphereCount() {
        return data.spheres().count();
    }

    /** {@return how many bonds are drawn, half ones included} */
    public int bondCount() {
        return data.bonds().count();
    }

    /** {@return whether bonds were left out because there were too many} */
    public boolean bondsLeftOut() {
        return bondsLeftOut;
    }

    /** {@return the cell of the structure} */
    public Lattice lattice() {
        return lattice;
    }

    /** {@return the scale of the colours, null unless they stand for numbers} */
    public Colouring.@Nullable ByValue legend() {
        return legend;
    }

    /** {@return the middle of what is drawn, [3], A} */
    public double[] centre() {
        return data.origin().clone();
    }

    /** {@return radius about {@link #centre} that holds everything, A} */
    public double radius() {
        return data.reach();
    }

    SceneData data() {
        return data;
    }

    BitSet selected() {
        return selected;
    }
}
