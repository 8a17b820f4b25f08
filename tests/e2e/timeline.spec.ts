import { expect, test } from "./app";

test("the window's exact dates can be typed, and nonsense is told", async ({ sanad, page }) => {
  await sanad.open();
  await page.getByRole("button", { name: /^Choose the dates/ }).click();
  const from = page.getByRole("textbox", { name: "From" });
  const to = page.getByRole("textbox", { name: "To", exact: true });
  await expect(from).toHaveValue("2023-10-01");
  await from.fill("yesterday");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "The first date cannot be read" })).toBeVisible();
  await expect(from).toBeFocused();
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await from.fill("2020-05");
  await to.fill("2024/1/9");
  await page.keyboard.press("Enter");
  await expect(from).toBeHidden();
  await expect(page).toHaveURL(/from=2020-05-01&to=2024-01-09/);
  await expect(page.getByRole("button", { name: /1 May 2020.*9 Jan 2024/ })).toBeFocused();
});
