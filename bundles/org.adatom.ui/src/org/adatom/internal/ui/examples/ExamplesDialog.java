/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.adatom.internal.ui.Header;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.ExampleDescriptor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/** The examples of the program; one click opens one as a project and runs it. */
final class ExamplesDialog extends TrayDialog {
    private static final int TEXT = 460;
    private static final int HEIGHT = 600;
    private final IWorkbenchWindow window;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Label> heads = new LinkedHashMap<>();
    private ScrolledComposite scrolled;
    private Label none;

    /** What shows an example, and the words that it is found by. */
    private record Row(String category, String text, Button run, List<Control> controls) {
    }

    ExamplesDialog(IWorkbenchWindow window) {
        super(window.getShell());
        this.window = window;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Examples_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var header = new Header(area, Images.descriptor("examples"), Messages.Examples_title,
                Messages.Examples_sentence);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        var place = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(24, 24, 12, 0).applyTo(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        var search = new Text(place, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Examples_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, SWT.DEFAULT).applyTo(search);
        search.addListener(SWT.Modify, e -> find(search.getText()));
        search.addListener(SWT.DefaultSelection, e -> rows.stream().map(Row::run).filter(Control::isVisible).findFirst()
                .ifPresent(Control::setFocus));
        scrolled = Layouts.scrolled(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(scrolled);
        var list = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(24, 0).spacing(14, 3).applyTo(list);
        scrolled.setContent(list);
        var resources = new LocalResourceManager(JFaceResources.getResources(), list);
        var bold = resources.create(FontDescriptor.createFrom(list.getFont()).setStyle(SWT.BOLD));
        var large = resources.create(FontDescriptor.createFrom(list.getFont()).increaseHeight(2).setStyle(SWT.BOLD));
        var groups = ExampleGroups.all();
        groups.forEach((category, some) -> {
            if (groups.size() > 1) {
                var head = new Label(list, SWT.NONE);
                head.setText(category);
                head.setFont(large);
                GridDataFactory.fillDefaults().span(3, 1).indent(0, 16).applyTo(head);
                heads.put(category, head);
            }
            some.forEach(example -> row(list, category, example, bold));
        });
        none = new Label(list, SWT.NONE);
        none.setText(Messages.Examples_none);
        Field.style(none, Field.QUIET);
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 24).exclude(true).applyTo(none);
        none.setVisible(false);
        return area;
    }

    /** Leaves the examples that speak of all these words, and the titles above them. */
    private void find(String text) {
        var words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        var left = new HashSet<String>();
        for (var row : rows) {
            boolean fits = Arrays.stream(words).allMatch(row.text()::contains);
            row.controls().forEach(control -> Layouts.visible(control, fits));
            if (fits) {
                left.add(row.category());
            }
        }
        heads.forEach((category, head) -> Layouts.visible(head, left.contains(category)));
        Layouts.visible(none, left.isEmpty());
        Layouts.fit(scrolled);
        scrolled.setOrigin(0, 0);
    }

    private void row(Composite list, String category, ExampleDescriptor example, Font bold) {
        var icon = new Label(list, SWT.NONE);
        icon.setImage(ExampleGroups.analysis(example).map(Images::shared)
                .orElseGet(() -> Images.image("analysis-file")));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 2).indent(0, 8).applyTo(icon);
        var title = new Label(list, SWT.NONE);
        title.setText(example.label());
        title.setFont(bold);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(title);
        var run = new Button(list, SWT.PUSH);
        run.setText(Messages.Examples_open);
        run.setImage(Images.image("run"));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(run);
        run.addListener(SWT.Selection, e -> {
            close();
            ExampleProjects.openAndRun(window, example);
        });
        var words = new Label(list, SWT.WRAP);
        words.setText(Words.pretty(example.description()).replace("&", "&&"));
        Field.style(words, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, SWT.DEFAULT).applyTo(words);
        var analysis = ExampleGroups.analysis(example).map(AnalysisDescriptor::label).orElse("");
        rows.add(new Row(category, String.join(" ", example.label(), example.description(), category, analysis)
                .toLowerCase(Locale.ROOT), run, List.of(icon, title, run, words)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.Button_close, false);
    }
}
