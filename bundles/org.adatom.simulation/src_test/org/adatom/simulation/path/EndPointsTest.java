/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.hopped;
import static org.adatom.simulation.path.PathCases.moved;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

/** Two structures that are no ends of a path are told apart by one line each. */
class EndPointsTest {
    private static final EndPoints.Fitting REORDER = new EndPoints.Fitting(true, true, true);

    private static String error(Structure a, Structure b) {
        var message = assertThrows(SimulationException.class, () -> EndPoints.of(List.of(a, b), PathCases.USUAL)).getMessage();
        assertTrue(!message.contains("\n"), message);
        return message;
    }

    private static int[] order(int n, int first, int second) {
        var order = IntStream.range(0, n).toArray();
        order[first] = second;
        order[second] = first;
        return order;
    }

    @Test
    void one() {
        var message = assertThrows(SimulationException.class, () -> EndPoints.of(List.of(gold()), PathCases.USUAL)).getMessage();
        assertEquals("a path needs two structures, its first and its last image, and there is 1: give both, or a file that holds both",
                message);
    }

    @Test
    void differentNumbersOfAtoms() {
        var gone = new boolean[13];
        gone[3] = true;
        assertEquals("the first image has 13 atoms and the last 12: all images of a path need the same atoms",
                error(gold(), gold().without(gone)));
    }

    @Test
    void differentAtoms() {
        var numbers = gold().numbers();
        numbers[12] = 47;
        assertEquals("the first image is Al12Au and the last AgAl12: all images of a path need the same atoms",
                error(gold(), hopped(gold()).withNumbers(numbers)));
    }

    @Test
    void differentOrders() {
        var other = hopped(gold()).select(order(13, 12, 3));
        assertEquals("atom 3 is Al in the first and Au in the last image: put the atoms in the same order, or let 'reorder' do it",
                error(gold(), other));
    }

    @Test
    void reorderingFindsTheShortestWays() {
        var shuffled = new ArrayList<>(IntStream.range(0, 13).boxed().toList());
        Collections.shuffle(shuffled, new Random(5));
        var other = hopped(gold()).select(shuffled.stream().mapToInt(i -> i).toArray());
        var ends = EndPoints.of(List.of(gold(), other), REORDER);
        assertArrayEquals(hopped(gold()).positions(), ends.last().positions(), 1e-9);
        assertArrayEquals(gold().fixed(), ends.last().fixed());
        assertTrue(ends.notes().getFirst().endsWith("were put in the order of the first"), ends.notes().toString());
    }

    @Test
    void aLongWayThatNeedNotBeIsNoted() {
        var other = hopped(gold()).withConstraints(List.of()).select(order(13, 8, 10));
        var ends = EndPoints.of(List.of(gold().withConstraints(List.of()), other), PathCases.USUAL);
        assertTrue(ends.notes().getLast().contains("with 'reorder' it would be 2.9 A"), ends.notes().toString());
    }

    @Test
    void differentCells() {
        var lattice = gold().lattice().scaled(1.01, 1, 1);
        assertEquals("cell vector a differs: its x is 5.7276 A in the first image and 5.7848 A in the last; a path keeps its cell: "
                + "build both in one cell", error(gold(), hopped(gold()).withLattice(lattice)));
    }

    @Test
    void differentPeriodicity() {
        assertEquals("the first image is periodic along a, b and the last along nothing: make both the same",
                error(gold(), hopped(gold()).withPeriodicity(Periodicity.NONE)));
    }

    @Test
    void differentConstraints() {
        assertEquals("the first image fixes 8 atoms and the last 0: give both the same constraints",
                error(gold(), hopped(gold()).withConstraints(List.of())));
        var others = gold().fixed();
        others[0] = false;
        others[11] = true;
        assertEquals("the first image fixes 8 atoms and the last 8 others: give both the same constraints",
                error(gold(), hopped(gold()).withFixed(others)));
    }

    @Test
    void fixedAtomsThatMove() {
        var message = error(gold(), moved(hopped(gold()), 2, 0.3));
        assertTrue(message.startsWith("the fixed atom 2 is not at the same place in the first and the last image (x "), message);
    }

    @Test
    void aSlabThatMovedAsAWholeIsMovedBack() {
        var other = hopped(gold());
        for (int i = 0; i < other.count(); i++) {
            var r = other.positions();
            r[3 * i + 2] += 0.25;
            other = other.withPositions(r);
        }
        var ends = EndPoints.of(List.of(gold(), other), PathCases.USUAL);
        assertArrayEquals(hopped(gold()).positions(), ends.last().positions(), 1e-9);
        assertEquals("the last image was moved by 0.250 A, so that its fixed atoms are where they are in the first",
                ends.notes().getFirst());
    }

    @Test
    void theSameTwice() {
        assertEquals("the first and the last image are the same structure (no atom moves by more than 0.0000 A): a path needs two "
                + "different ones", error(gold(), gold()));
        var across = moved(gold(), 12, gold().lattice().get(0, 0));
        assertTrue(error(gold(), across).startsWith("the first and the last image are the same structure"));
    }
}
