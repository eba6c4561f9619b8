/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.form.Choices;
import org.adatom.ui.form.ParameterForm;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
class ParameterFormTest {
    enum Rule {
        BFGS, LINE_SEARCH
    }

    record Ball(@Parameter(label = "Diameter", unit = "A", initial = "3.4", min = 0.1) double sigma) {
    }

    record Options(
            @Parameter(label = "Potential", choices = "potentials", initial = "emt") String potential,
            @Parameter(label = "Force tolerance", unit = "eV/A", initial = "0.01", min = 1e-6, max = 1) double fmax,
            @Parameter(label = "Rule", initial = "bfgs") Rule rule,
            @Parameter(label = "Size", initial = "2,2,3", length = 3, min = 1) int[] size,
            @Parameter(label = "Vacuum", unit = "A") OptionalDouble vacuum,
            @Parameter(label = "Orthogonal", initial = "false") boolean orthogonal) {
    }

    private static final Choices CHOICES = set -> set.equals("potentials")
            ? List.of(new Choices.Choice("emt"),
                    new Choices.Choice("lj", "Lennard-Jones", "", Optional.of(ParameterModel.of(Ball.class))))
            : List.of();
    private Shell shell;
    private ParameterForm form;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        form = new ParameterForm(shell, ParameterModel.of(Options.class), CHOICES, ParameterForm.Style.PAGE);
        shell.pack();
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private Text text(int index) {
        return Ui.all(form, Text.class).get(index);
    }

    private boolean says(String words) {
        return Ui.all(form, Label.class).stream().anyMatch(l -> l.isVisible() && l.getText().contains(words));
    }

    @Test
    void showsTheDefaults() {
        assertTrue(form.isValid());
        assertEquals(Map.of("potential", "emt", "fmax", 0.01, "rule", "bfgs", "size", List.of(2L, 2L, 3L), "vacuum", "",
                "orthogonal", false), form.values());
        assertTrue(form.changedValues().isEmpty());
        assertTrue(says("eV/Å"), "the unit stands beside the field");
    }

    @Test
    void namesWhatIsWrongBelowTheField() {
        text(0).setText("7");
        assertFalse(form.isValid());
        assertEquals("fmax", form.problems().getFirst().parameter());
        assertTrue(says("Force tolerance is '7': it must be"), "the message is seen");
        text(0).setText("0.02");
        assertTrue(form.isValid());
        assertFalse(says("it must be"));
        assertEquals(Map.of("fmax", 0.02), form.changedValues());
    }

    @Test
    void tellsListenersAboutEveryKindOfField() {
        int[] told = {0};
        form.addChangeListener(() -> told[0]++);
        text(1).setText("4");
        assertEquals(List.of(4L, 2L, 3L), form.values().get("size"));
        var box = Ui.all(form, Combo.class).get(1);
        box.select(1);
        Ui.select(box);
        assertEquals("line-search", form.values().get("rule"));
        assertEquals("Line search", box.getText());
        var check = Ui.all(form, Button.class).getLast();
        check.setSelection(true);
        Ui.select(check);
        assertEquals(true, form.values().get("orthogonal"));
        assertEquals(3, told[0]);
    }

    @Test
    void givesAPotentialAFormOfItsOwn() {
        var potential = Ui.all(form, Combo.class).getFirst();
        potential.select(1);
        Ui.select(potential);
        assertEquals("lj", form.values().get("potential"));
        text(0).setText("3.5");
        assertEquals("lj(sigma=3.5)", form.values().get("potential"));
        text(0).setText("0");
        assertFalse(form.isValid());
        form.setValues(Map.of("potential", "lj(sigma=2.5)"));
        assertEquals("2.5", text(0).getText());
        form.setValues(Map.of("potential", "nothing"));
        assertFalse(form.isValid(), "an unknown potential is named");
        form.restoreDefaults();
        assertEquals("emt", form.values().get("potential"));
    }
}
