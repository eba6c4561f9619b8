/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/**
 * What of a structure is drawn, and how.
 *
 * @param style balls and sticks, full spheres, sticks or wires
 * @param colouring what colours stand for
 * @param atomScale factor on the radii of atoms, 0.05..10
 * @param bondScale factor on the thickness of bonds, 0.05..10
 * @param bondTolerance two atoms are bonded when nearer than this times the sum of their covalent radii, 0.5..2
 * @param boundary what becomes of bonds that leave the cell
 * @param repeatA how many cells along the first vector, 1 and more
 * @param repeatB how many cells along the second vector
 * @param repeatC how many cells along the third vector
 * @param showCell whether the edges of the cell are drawn
 * @param labels what is written at atoms
 * @param showBonds whether bonds are drawn
 */
public record SceneOptions(Style style, Colouring colouring, double atomScale, double bondScale, double bondTolerance,
        Boundary boundary, int repeatA, int repeatB, int repeatC, boolean showCell, Labels labels, boolean showBonds) {

    /** How atoms and bonds are drawn. */
    public enum Style {
        /** Balls, smaller than the atoms, and bonds. */
        BALL_AND_STICK,
        /** Full spheres: covalent radii where a metal is there, van der Waals radii in molecules. */
        SPACE_FILLING,
        /** Bonds of one thickness with round joints. */
        STICKS,
        /** Thin lines. */
        WIRES
    }

    /** What becomes of bonds that leave the cell. */
    public enum Boundary {
        /** They are left out. */
        NONE,
        /** They are drawn as far as their middle. */
        HALF,
        /** The atoms that they lead to are drawn too, paler. */
        IMAGES
    }

    /** What is written at atoms. */
    public enum Labels {
        /** Nothing. */
        NONE,
        /** The symbol of the element. */
        SYMBOL,
        /** The number of the atom, from 0. */
        INDEX,
        /** Symbol and number. */
        BOTH
    }

    /** Balls and sticks, by element, half bonds at the boundary, with cell. */
    public static final SceneOptions DEFAULT = new SceneOptions(Style.BALL_AND_STICK, new Colouring.ByElement(), 1, 1, 1.15,
            Boundary.NONE, 1, 1, 1, true, Labels.NONE, true);

    /** @throws RenderException when a number is outside its range */
    public SceneOptions {
        require("atom scale", atomScale, 0.05, 10);
        require("bond scale", bondScale, 0.05, 10);
        require("bond tolerance", bondTolerance, 0.5, 2);
        require("repeat along a", repeatA, 1, 1000);
        require("repeat along b", repeatB, 1, 1000);
        require("repeat along c", repeatC, 1, 1000);
    }

    private static void require(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new RenderException("the " + what + " is " + value + ": it must be between " + low + " and " + high);
        }
    }

    /** {@return these options in another style} */
    public SceneOptions withStyle(Style v) {
        return new SceneOptions(v, colouring, atomScale, bondScale, bondTolerance, boundary, repeatA, repeatB,
                repeatC, showCell, labels, showBonds);
    }

    /** {@return these options with other colours} */
    public SceneOptions withColouring(Colouring v) {
        return new SceneOptions(style, v, atomScale, bondScale, bondTolerance, boundary, repeatA, repeatB, repeatC,
                showCell, labels, showBonds);
    }

    /** {@return these options with atoms of another size} */
    public SceneOptions withAtomScale(double v) {
        return new SceneOptions(style, colouring, v, bondScale, bondTolerance, boundary, repeatA, repeatB, repeatC,
                showCell, labels, showBonds);
    }

    /** {@return these options with bonds of another thickness} */
    public SceneOptions withBondScale(double v) {
        return new SceneOptions(style, colouring, atomScale, v, bondTolerance, boundary, repeatA, repeatB, repeatC,
                showCell, labels, showBonds);
    }

    /** {@return these options with shorter or longer bonds} */
    public SceneOptions withBondTolerance(double v) {
        return new SceneOptions(style, colouring, atomScale, bondScale, v, boundary, repeatA, repeatB, repeatC,
                showCell, labels, showBonds);
    }

    /** {@return these options with bonds that leave the cell drawn otherwise} */
    public SceneOptions withBoundary(Boundary v) {
        return new SceneOptions(style, colouring, atomScale, bondScale, bondTolerance, v, repeatA, repeatB, repeatC,
                showCell, labels, showBonds);
    }

    /** {@return these options with so many cells} */
    public SceneOptions withRepeat(int a, int b, int c) {
        return new SceneOptions(style, colouring, atomScale, bondScale, bondTolerance, boundary, a, b, c, showCell,
                labels, showBonds);
    }

    /** {@return these options with or without the edges of the cell} */
    public SceneOptions withCell(boolean v) {
        return new SceneOptions(style, colouring, atomScale, bondScale, bondTolerance, boundary, repeatA, repeatB,
                repeatC, v, labels, showBonds);
    }

    /** {@return these options with other labels} */
    public SceneOptions withLabels(Labels v) {
        return new SceneOptions(style, colouring, atomScale, bondScale, bondTolerance, boundary, repeatA, repeatB,
                repeatC, showCell, v, showBonds);
    }

    /** {@return these options with or without bonds} */
    public SceneOptions withBonds(boolean v) {
        return new SceneOptions(style, colouring, atomScale, bondScale, bondTolerance, boundary, repeatA, repeatB, repeatC,
                showCell, labels, v);
    }
}
